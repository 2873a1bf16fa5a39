namespace ErrorCatalog.Site;
