namespace ErrorCatalog.Generator;
