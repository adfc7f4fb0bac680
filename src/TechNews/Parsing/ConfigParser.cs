using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary><c>site.yml</c> to <see cref="SiteConfig"/>. With errors the rest takes its defaults, so that articles are checked in the same run.</summary>
internal static class ConfigParser
{
    private const string DefaultTitle = "Untitled";
    private static readonly Uri DefaultBaseUrl = new("https://localhost/");

    // That there is no file is a finding of Loading, which knows why.
    private static readonly SiteConfig Missing = new() { Title = DefaultTitle, BaseUrl = DefaultBaseUrl, Zone = SiteZone.Utc };

    /// <param name="baseUrl">What the command line says instead of <c>base_url</c>.</param>
    public static Reported<SiteConfig> Parse(SourceText? source, string path, string? baseUrl)
    {
        if (source is null) return Reported.Clean(Missing);
        var report = new Report();
        var yaml = report.Take(YamlReader.Read(source));
        var missingAt = yaml.IsComplete ? source.At(0) : null;
        return report.With(Read(Fields.Of(yaml.Root, ConfigKeys.Site, report, missingAt, Unknown), baseUrl, path));
    }

    private static SiteConfig Read(Fields fields, string? baseUrl, string path)
    {
        var zone = Zone(fields);
        UnusedSettings.Check(fields);
        return new SiteConfig
        {
            Title = fields.RequiredLine("title", "\"The Daily Chip\"") ?? DefaultTitle,
            BaseUrl = BaseUrl(fields, baseUrl, path) ?? DefaultBaseUrl,
            Zone = zone,
            Description = fields.Line("description") ?? "",
            Copyright = fields.Line("copyright") ?? "",
            Language = FrontMatterReader.Language(fields, "language") ?? "en",
            Typography = fields.Flag("typography") ?? true,
            Clock = Clock(fields, zone),
            OutputDirectory = OutputFolder.Read(fields) ?? "public",
            PageSize = fields.Whole("page_size", 1, 1000) ?? 20,
            Feeds = FeedReader.Read(fields, Inner(fields, "feeds", FeedReader.Keys, FeedReader.Example)),
            Excerpt = Excerpt(Inner(fields, "excerpt", ConfigKeys.Excerpt, "{sidebar: 9, list: 24}")),
            ArticlePermalink = Permalink.Read(Inner(fields, "permalinks", ConfigKeys.Permalinks, "{articles: /:section/:slug/}")) ?? Permalink.Default,
            MostViewed = MostViewedReader.Read(Inner(fields, "most_viewed", MostViewedReader.Keys, MostViewedReader.Example)),
            DontMissLimit = Limit(fields, "dont_miss") ?? 4,
            Related = RelatedReader.Read(Inner(fields, "related", RelatedReader.Keys, RelatedReader.Example)),
            FooterLinks = MenuReader.Read(Inner(fields, "menus", ConfigKeys.Menus, "{footer: [{title: About, url: /about/}]}")),
            Ai = OutputSettingsReader.Ai(Inner(fields, "ai", ConfigKeys.Ai, "{training: deny}")),
            Security = OutputSettingsReader.Security(
                Inner(fields, "security", ConfigKeys.Security, "{contact: mailto:security@news.example, expires: 2027-11-20}"), zone),
            Humans = fields.Flag("humans") ?? false,
            Llms = fields.Flag("llms") ?? false,
            Search = fields.Flag("search") ?? false,
            AsksGit = fields.Choice("lastmod", ("declared", false), ("git", true)) ?? false,
            Announcements = AnnouncementReader.Read(
                Inner(fields, "indexnow", AnnouncementReader.IndexNowKeys, AnnouncementReader.IndexNowExample),
                Inner(fields, "websub", AnnouncementReader.WebSubKeys, AnnouncementReader.WebSubExample)),
            Lint = LintReader.Read(fields),
            Trust = TrustReader.Read(Inner(fields, "trust", TrustReader.Keys, "{corrections_policy: /corrections-policy/}")),
            Params = fields.Settings("params"),
        };
    }

    private static SiteZone Zone(Fields fields)
    {
        if (fields.Find("time_zone") is null) fields.ReportMissing("time_zone", "Europe/Berlin");
        if (fields.Located("time_zone", "Europe/Berlin") is not { } name) return SiteZone.Utc;
        if (SiteZone.Find(name.Value) is { } zone) return zone;
        fields.Report.Add(ParsingProblems.UnknownZone(name.Value, name.At));
        return SiteZone.Utc;
    }

    private static Uri? BaseUrl(Fields fields, string? fromCommandLine, string path)
    {
        if (fields.Find("base_url") is null && fromCommandLine is null) fields.ReportMissing("base_url", "https://news.example/");
        var written = fields.Located("base_url", "https://news.example/");
        var url = written is null ? null : BaseAddress.Read("base_url", written, fields.Report);
        return fromCommandLine is null
            ? url
            : BaseAddress.Read("--base-url", new Located<string>(fromCommandLine, SourceLocation.WholeFile(path)), fields.Report);
    }

    // Days, weeks and zones around an edition have to stay within the calendar.
    private static DateTimeOffset? Clock(Fields fields, SiteZone zone)
    {
        if (fields.Instant("clock", zone) is not { } clock) return null;
        if (EditionClock.May(clock.Value)) return clock.Value;
        fields.Report.Add(ParsingProblems.BadDate("clock", fields.Find("clock")!.Value, $"a clock has a year {EditionClock.Years}"));
        return null;
    }

    private static ExcerptLengths Excerpt(Fields? fields)
    {
        var usual = new ExcerptLengths(9, 24);
        return new ExcerptLengths(fields?.Whole("sidebar", 1, 1000) ?? usual.Sidebar, fields?.Whole("list", 1, 1000) ?? usual.List);
    }

    private static int? Limit(Fields fields, string key) => Inner(fields, key, ConfigKeys.Limit, "{limit: 4}")?.Whole("limit", 0, 100);

    private static Fields? Inner(Fields fields, string key, KeyTable table, string example) =>
        fields.Inner(key, table, example, name => ParsingProblems.UnknownSetting(name, key, table.Names));

    private static Diagnostic Unknown(YamlScalar key) =>
        ConfigKeys.OfPeer(key.Value) is { } ours
            ? ParsingProblems.PeerSetting(key, ours)
            : ParsingProblems.UnknownSetting(key, "", ConfigKeys.Site.Names);
}
