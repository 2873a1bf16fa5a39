using System.Globalization;

namespace ErrorCatalog.Jobs;

/// <summary>Names <c>$1</c>, <c>$2</c>, … of parameters, made once.</summary>
internal static class ParameterName
{
    private static readonly string[] Known = [.. Enumerable.Range(1, 64).Select(Make)];

    public static string Of(int index) => index < Known.Length ? Known[index] : Make(index + 1);

    private static string Make(int number) => "$" + number.ToString(CultureInfo.InvariantCulture);
}
