using Company.Application._1;
using ErrorCatalog;

string number = args.FirstOrDefault() ?? "A-17";
string language = args.ElementAtOrDefault(1) ?? "en";

Outcome<string> found = Orders.Find(number);
Console.WriteLine(found.Match(
    order => order,
    problem => $"{problem.GetExplain(language).Text}{Environment.NewLine}{problem.GetFixHint(language).Text}"));
