using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Metering;
using TechNews.Parsing.Packing;

namespace TechNews.Parsing;

/// <summary>The second stage: every source file to the noun that it stands for, each by itself.</summary>
public static class SiteParser
{
    /// <summary>
    /// Files are parsed in parallel, and values and findings are in the order of the paths. With errors the site still holds what
    /// could be read, so that the next stage can look for more of them.
    /// </summary>
    public static Reported<ParsedSite> Parse(BuildInputs inputs) => Parse(inputs, Memo.None);

    /// <param name="memo">May know what the files say that are the same objects as before.</param>
    public static Reported<ParsedSite> Parse(BuildInputs inputs, Memo memo)
    {
        var report = new Report();
        var files = ByKind(inputs);
        var config = report.Take(ParseConfig(inputs));
        var site = SiteDefaults.Of(config);
        var known = new Known(memo, site);
        var names = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        return report.With(new ParsedSite
        {
            Config = config,
            Articles = report.Take(Distinct(Each(Of(ContentKind.Article), known, file => Article(file, known, inputs.Options.Meter)), article => (article.Id, article.Path))),
            Authors = report.Take(Distinct(Each(Of(ContentKind.Author), known, file => AuthorParser.Parse(file.Read())), author => (author.Id, author.Path))),
            Sections = report.Take(Distinct(Each(Of(ContentKind.Section), known, file => SectionParser.Parse(file.Read())), section => (section.Id, section.Path))),
            Fronts = report.Take(Distinct(Each(Of(ContentKind.Front), known, file => FrontParser.Parse(file.Read(), config.Zone)), front => (front.Name, front.Path))),
            Pages = report.Take(Distinct(Each(Of(ContentKind.Page), known, file => PageParser.Parse(file.Read(), site)), page => (page.Id, page.Path))),
            History = inputs.History,
            Views = [.. report.Take(Each(Of(ContentKind.Views), known, file => Rows(ViewsParser.Parse(file.Read(), names)))).SelectMany(file => file.Rows)],
            Assets = report.Take(Assets(inputs, Of(ContentKind.NotRead))),
        });

        List<SourceFile> Of(ContentKind kind) => files[(int)kind];
    }

    /// <summary>By the number of their kind; all but the configuration.</summary>
    private static List<SourceFile>[] ByKind(BuildInputs inputs)
    {
        var files = Array.ConvertAll(Enum.GetValues<ContentKind>(), _ => new List<SourceFile>());
        foreach (var text in inputs.Texts)
        {
            if (!string.Equals(text.Path, inputs.Options.ConfigPath, StringComparison.Ordinal)) files[(int)ContentFiles.KindOf(text.Path)].Add(text);
        }

        return files;
    }

    /// <summary>The configuration alone, with its defaults where it is missing or wrong, which a build will say.</summary>
    public static SiteConfig ConfigOf(BuildInputs inputs) => ParseConfig(inputs).Value;

    /// <summary>One article by itself, as a whole parse with the same configuration would have it.</summary>
    public static Reported<Article> ParseArticle(SourceFile file, SiteConfig config) => ArticleParser.Parse(file.Read(), SiteDefaults.Of(config));

    private static Reported<Article> Article(SourceFile file, Known known, BuildMeter meter)
    {
        var packs = known.Memo.Packs;
        var key = packs.IsNone ? default : file.Hash.With(known.SiteHash, file.Path);
        if (Remembered(file, key, known) is { } remembered)
        {
            file.LetGo();
            return remembered;
        }

        if (Read(file, out var refusal) is not { } text) return Unread(file, known.Site, refusal!);
        var since = meter.Mark();
        var article = ArticleParser.Parse(text, known.Site);
        meter.Parsed(file.Path, since);
        file.LetGo();
        packs.Add(key, PackedArticle.Write(article));
        var markup = article.Value.Body.Markup;
        packs.Add(markup.Hash, markup.Utf8.Span);
        return article;
    }

    // Null where all or part of it is not there, or says what cannot be.
    private static Reported<Article>? Remembered(SourceFile file, ContentHash key, Known known)
    {
        if (known.Memo.Packs.Find(key) is not { } packed) return null;
        try
        {
            var article = PackedArticle.Read(packed, file.Path, hash => Markup(file, hash, known), body => Text(file, key, body, known));
            return known.Memo.Packs.Keep(article.Value.Body.Markup.Hash) ? article : null;
        }
        catch (Exception e) when (Decoding.IsRefused(e))
        {
            return null;
        }
    }

    // What is damaged is made anew: the same source gives the same body.
    private static ArticleBody Text(SourceFile file, ContentHash key, ArticleBody body, Known known)
    {
        var kept = known.Memo.Packs.Find(key) is { } packed ? Decoding.OrNull(() => PackedArticle.ReadText(packed, file.Path, body)) : null;
        return kept ?? ArticleParser.Parse(file.Read(), known.Site).Value.Body;
    }

    private static ReadOnlyMemory<byte> Markup(SourceFile file, ContentHash hash, Known known)
    {
        if (known.Memo.Packs.Find(hash) is { } kept) return kept.ToArray();
        return ArticleParser.Parse(file.Read(), known.Site).Value.Body.Markup.Utf8;
    }

    // An article that an earlier build noted is opened here for the first time.
    private static SourceText? Read(SourceFile file, out Diagnostic? refusal)
    {
        try
        {
            refusal = null;
            return file.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusal = LoadingProblems.Unreadable(file.Path, e);
            return null;
        }
    }

    // It is there for others to link to, and not remembered.
    private static Reported<Article> Unread(SourceFile file, SiteDefaults site, Diagnostic refusal) =>
        ArticleParser.Parse(new SourceText(file.Path, ""), site) with { Findings = [refusal] };

    private static Reported<SiteConfig> ParseConfig(BuildInputs inputs)
    {
        var path = inputs.Options.ConfigPath;
        return ConfigParser.Parse(inputs.Texts.FirstOrDefault(text => string.Equals(text.Path, path, StringComparison.Ordinal))?.Read(), path, inputs.Options.BaseUrl);
    }

    private static Reported<ViewRows> Rows(Reported<ImmutableArray<ViewCount>> parsed) => new(new ViewRows(parsed.Value), parsed.Findings);

    private static Reported<ImmutableArray<T>> Each<T>(List<SourceFile> sources, Known known, Func<SourceFile, Reported<T>> parse)
    {
        var parsed = new Reported<T>[sources.Count];
        Parallel.For(0, parsed.Length, i => parsed[i] = known.Memo.Of(sources[i], known.Site, () => parse(sources[i]), LoadingProblems.WasRead));
        var report = new Report();
        var values = ImmutableArray.CreateBuilder<T>(parsed.Length);
        foreach (var one in parsed) values.Add(report.Take(one));
        return report.With(values.MoveToImmutable());
    }

    /// <summary>Keeps the first of two files with one id and reports the second.</summary>
    private static Reported<ImmutableArray<T>> Distinct<T>(Reported<ImmutableArray<T>> parsed, Func<T, (string Id, string Path)> name)
    {
        var report = new Report();
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<T>();
        foreach (var value in report.Take(parsed))
        {
            var (id, path) = name(value);
            if (first.TryAdd(id, path)) kept.Add(value);
            else report.Add(ParsingProblems.SameId(path, first[id], id));
        }

        return report.With(kept.ToImmutable());
    }

    // A text that nobody reads is no asset either: copied to the site it would publish what was never meant to be seen.
    private static Reported<ImmutableArray<SourceAsset>> Assets(BuildInputs inputs, IEnumerable<SourceFile> notRead)
    {
        var report = new Report();
        foreach (var text in notRead) report.Add(ContentFiles.WhyNotRead(text.Path));
        var kept = ImmutableArray.CreateBuilder<SourceAsset>();
        foreach (var asset in inputs.Assets)
        {
            if (ContentFiles.KindOf(asset.Path) == ContentKind.Asset) kept.Add(asset);
            else report.Add(ContentFiles.WhyNotRead(asset.Path));
        }

        return report.With(kept.ToImmutable());
    }

    /// <summary>What was parsed before, and the settings of the site that any parse may look at.</summary>
    private sealed record Known(Memo Memo, SiteDefaults Site)
    {
        /// <summary>Of all that the settings hold: a record tells it.</summary>
        public ContentHash SiteHash { get; } = ContentHash.Of(Encoding.UTF8.GetBytes(Site.ToString()));
    }

    /// <summary>What one file of views says.</summary>
    private sealed record ViewRows(ImmutableArray<ViewCount> Rows);
}
