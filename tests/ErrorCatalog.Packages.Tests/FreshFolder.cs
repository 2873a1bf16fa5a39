namespace ErrorCatalog.Packages.Tests;

/// <summary>A folder outside the repository, with a space and letters beyond ASCII in its name, as people have them.</summary>
public sealed class FreshFolder : IDisposable
{
    public const string Orders = """
        catalog: orders
        namespace: Shop.Errors
        locale: en
        base-uri: https://errors.example.org/orders/
        errors:
          order-not-found:
            impact: message
            who-retries: you
            kind: rejection
            http-status: 404
            params:
              order: { type: identifier, example: "A-17", note: "number of the order" }
            title: "Order not found"
            explain: "Expected an order {order}, but there is none."
            fix-hint: "Check the number of the order."
        """;

    public const string OrdersInSpanish = """
        order-not-found:
          title: "Pedido no encontrado"
          explain: "Se esperaba un pedido {order}, pero no existe."
          fix-hint: "Compruebe el número del pedido."
        """;

    /// <summary>Code that loses the caught exception: EC1101 in line 14.</summary>
    public const string DroppedCause = """
        using System;
        using System.IO;

        public static class Code
        {
            public static string Read(string path)
            {
                try
                {
                    return File.ReadAllText(path);
                }
                catch (IOException e)
                {
                    throw new InvalidOperationException($"Expected a readable file but could not read '{path}'.");
                }
            }
        }
        """;

    public FreshFolder(PackageFeed feed)
    {
        Root = Directory.CreateTempSubdirectory("größe und maß ").FullName;
        Write("NuGet.config", feed.NuGetConfig);
        // Nothing of the machine's own settings above the folder counts.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Root { get; }

    public string PathOf(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>A project of the SDK with one package of ours, unless <paramref name="package"/> is null.</summary>
    public void WriteProject(string path, string properties = "", string items = "", string? package = "ErrorCatalog", string sdk = "Microsoft.NET.Sdk") => Write(path, $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <WarningsAsErrors>CS8785;CS8032;CS8034;CS9057;AD0001</WarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {(package is null ? string.Empty : Reference(package))}
            {items}
          </ItemGroup>
        </Project>
        """);

    public static string Reference(string package) => $"""<PackageReference Include="{package}" Version="{PackageFeed.Version}" />""";

    public void WriteOrders(string folder = "catalog")
    {
        Write($"{folder}/orders.errors.yaml", Orders);
        Write($"{folder}/locales/es/orders.yaml", OrdersInSpanish);
    }

    public string Dotnet(params string[] arguments) => Shell.Run(Root, "dotnet", arguments);

    public string DotnetFails(params string[] arguments) => Shell.Run(Root, "dotnet", arguments, expectedExitCode: 1);

    public string Run(string program, params string[] arguments) => Shell.Run(Root, PathOf(program), arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
