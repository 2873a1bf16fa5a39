System.Console.WriteLine(ErrorCatalog.ProblemCode.Parse("e.p.x"));
return 0;
