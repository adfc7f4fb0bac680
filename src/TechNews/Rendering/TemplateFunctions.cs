using System.Globalization;
using TechNews.Assets;
using TechNews.Scriban;
using TechNews.Scriban.Values;

namespace TechNews.Rendering;

/// <summary>What templates may call besides the language's own functions.</summary>
internal static class TemplateFunctions
{
    public static IReadOnlyList<HostFunction> Of(AssetFiles assets) =>
    [
        new HostFunction("asset", "URL of a file of templates/assets, such as `asset \"css/main.css\"`.", 1, 1, arguments => UrlOf(arguments[0], assets)),
        Dated("iso", "A date for `datetime`, with its offset (RFC 3339).", "yyyy-MM-dd'T'HH:mm:sszzz"),
        Dated("short_date", "A date such as `20 Nov 2026`.", "d MMM yyyy"),
        Dated("long_date", "A date such as `Friday 20 November 2026`.", "dddd d MMMM yyyy"),
        Dated("clock_time", "A time of day such as `18:00`.", "HH:mm"),
    ];

    private static Value UrlOf(Value name, AssetFiles assets)
    {
        var wanted = name.ToString();
        return assets.Urls.TryGetValue(wanted, out var url)
            ? Value.Text(url)
            : throw new TemplateFunctionException(
                $"there is no file templates/assets/{wanted}{Diagnostics.Suggestion.Tail(wanted, assets.Urls.Keys)}");
    }

    private static HostFunction Dated(string name, string summary, string pattern) => new(name, summary, 1, 1, arguments =>
    {
        if (arguments[0].IsNull) return Value.Null;
        return arguments[0].TryGetDate(out var date)
            ? Value.Text(date.ToString(pattern, CultureInfo.InvariantCulture))
            : throw new TemplateFunctionException($"`{name}` wants a date");
    });
}
