using System.Globalization;
using System.Net;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>The head of every drawing: colours for light and dark, and a title for who cannot see it.</summary>
internal static class SvgStyle
{
    public static string Open(int width, int height, string title) => string.Create(CultureInfo.InvariantCulture, $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" width="{{width}}" height="{{height}}" role="img" font-family="system-ui, sans-serif" font-size="12">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>
        svg { background: #fff } text { fill: #1b1b24 } .tick { fill: #5b5b6b; font-size: 11px } .grid { stroke: #e3e3ec } .goal { stroke: #4338ca; stroke-width: 1.5 }
        .reached { fill: #2f9e6e } .missed { fill: #d9480f } .ours { stroke: #4338ca; fill: none; stroke-width: 2 } .peer { stroke: #9a9aad; fill: none; stroke-width: 2 } .ours-text { fill: #4338ca } .peer-text { fill: #6b6b7d }
        @media (prefers-color-scheme: dark) {
        svg { background: #15151d } text { fill: #ececf4 } .tick { fill: #a5a5b8 } .grid { stroke: #2c2c3a } .goal { stroke: #a5b4fc }
        .reached { fill: #4cc38a } .missed { fill: #ff8a4c } .ours { stroke: #a5b4fc } .peer { stroke: #77778a } .ours-text { fill: #a5b4fc } .peer-text { fill: #a5a5b8 }
        }
        </style>

        """);
}
