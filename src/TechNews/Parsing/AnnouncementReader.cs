using System.Text.RegularExpressions;

namespace TechNews.Parsing;

/// <summary><c>indexnow</c> and <c>websub</c> of <c>site.yml</c>.</summary>
internal static partial class AnnouncementReader
{
    public static readonly KeyTable IndexNowKeys = new(["key"], ["endpoint"]);

    public static readonly KeyTable WebSubKeys = new(["hub"]);

    public const string IndexNowExample = "{key: 2f6d0c1e9b7a4583}";
    public const string WebSubExample = "{hub: https://hub.example/}";

    public static AnnouncementSettings Read(Fields? indexNow, Fields? webSub) => new(IndexNow(indexNow), Address(webSub, "hub", "https://hub.example/"));

    private static IndexNowSettings? IndexNow(Fields? fields)
    {
        if (fields is null) return null;
        if (fields.Find("key") is null) fields.ReportMissing("key", "2f6d0c1e9b7a4583");
        var endpoint = Address(fields, "endpoint", IndexNowSettings.PublicEndpoint) ?? new Uri(IndexNowSettings.PublicEndpoint);
        if (fields.Located("key", "2f6d0c1e9b7a4583") is not { } key) return null;
        if (KeyRule().IsMatch(key.Value)) return new IndexNowSettings(key.Value, endpoint);
        fields.Report.Add(ParsingProblems.BadIndexNowKey(key.At));
        return null;
    }

    private static Uri? Address(Fields? fields, string key, string example)
    {
        if (fields?.Located(key, example) is not { } address) return null;
        if (WebAddress.IsWeb(address.Value) && new Uri(address.Value) is { UserInfo: "", Fragment: "" } url) return url;
        fields.Report.Add(ParsingProblems.BadLink(address.At, "it must start with https: and hold neither a user's name nor a fragment"));
        return null;
    }

    [GeneratedRegex("^[a-zA-Z0-9-]{8,128}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyRule();
}
