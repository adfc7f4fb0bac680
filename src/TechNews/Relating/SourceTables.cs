using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Parsing.Markdown;

namespace TechNews.Relating;

/// <summary>What articles are looked up in: authors, sections, the other documents, the files beside them.</summary>
internal sealed class SourceTables
{
    private const int Accents = 8;

    public required SiteConfig Config { get; init; }

    public required SiteUrls Urls { get; init; }

    /// <summary>The edition's instant, in the site's zone.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What waits for its instant is shown all the same, as in a preview.</summary>
    public required bool ShowsFuture { get; init; }

    /// <summary>By id.</summary>
    public required FrozenDictionary<string, AuthorLink> Authors { get; init; }

    /// <summary>In navigation order.</summary>
    public IEnumerable<SectionLink> SectionsInOrder(ParsedSite site) => InOrder(site.Sections).Select(section => Sections[section.Id]);

    /// <summary>By id.</summary>
    public required FrozenDictionary<string, SectionLink> Sections { get; init; }

    public required LinkTargets Targets { get; init; }

    // One link for all who write a tag the same, so that there is one object to look at.
    private readonly ConcurrentDictionary<string, TagLink> tags = new(StringComparer.Ordinal);

    public required SourceHistory History { get; init; }

    /// <summary>Every file that would be published with its owner, whether its owner is live or not.</summary>
    public required ImmutableArray<PublishedAsset> Assets { get; init; }

    /// <summary>URLs of the articles that are folders, by folder.</summary>
    public required FrozenDictionary<string, string> Bundles { get; init; }

    public static SourceTables Of(ParsedSite site, DateTimeOffset asOf, BuildOptions options)
    {
        var urls = new SiteUrls(site.Config);
        var documents = Documents(site, urls, asOf, options);
        var bundles = site.Articles.Where(article => article.IsBundle)
            .ToFrozenDictionary(article => article.Path[..article.Path.LastIndexOf('/')], urls.Article, StringComparer.Ordinal);
        ImmutableArray<PublishedAsset> assets = [.. site.Assets.Select(asset => new PublishedAsset(asset, UrlOf(asset, bundles, urls)))];
        var targets = new LinkTargets(documents, assets, urls);
        return new SourceTables
        {
            Config = site.Config,
            Urls = urls,
            AsOf = asOf,
            ShowsFuture = options.IncludeFuture,
            Targets = targets,
            History = site.History,
            Assets = assets,
            Bundles = bundles,
            Sections = InOrder(site.Sections)
                .Select((section, place) => new SectionLink(
                    section, Typeset(section.Title, null, site.Config), urls.Section(section.Id), (place % Accents) + 1))
                .ToFrozenDictionary(link => link.Section.Id, StringComparer.Ordinal),
            Authors = site.Authors.ToFrozenDictionary(
                author => author.Id,
                author => new AuthorLink(author, urls.Author(author.Id), urls.Absolute(urls.Author(author.Id)), Portrait(author, targets, urls)),
                StringComparer.Ordinal),
        };
    }

    /// <summary>The tag as an article writes it. For many threads.</summary>
    public TagLink Tag(string written) => tags.GetOrAdd(written, static (tag, urls) => TagLink.Of(tag, urls), Urls);

    /// <summary>A line of text with the quotation marks of its language, or as written where the site wants no typography.</summary>
    /// <param name="language">BCP 47; null is the site's.</param>
    public string Typeset(string text, string? language = null) => Typeset(text, language, Config);

    private static string Typeset(string text, string? language, SiteConfig config) =>
        config.Typography ? Typography.Apply(text, language ?? config.Language) : text;

    /// <summary>What was declared; else, where the site asks git, the last commit or nothing; else <paramref name="published"/>. In the site's zone.</summary>
    public DateTimeOffset? LastChangeOf(string path, DateTimeOffset? declared, DateTimeOffset? published)
    {
        if (declared < published) declared = published;
        var committed = Config.AsksGit ? History.LastCommitOf(path) : published;
        if (committed < published) committed = published;
        return (declared ?? committed) is { } change ? Config.Zone.Convert(change) : null;
    }

    /// <summary>By <c>order</c>, then title, then id.</summary>
    private static IOrderedEnumerable<Section> InOrder(ImmutableArray<Section> sections) => sections
        .OrderBy(section => section.Order ?? int.MaxValue)
        .ThenBy(section => section.Title, StringComparer.Ordinal)
        .ThenBy(section => section.Id, StringComparer.Ordinal);

    /// <summary>A missing portrait is found here; the author stands without one until it is mended.</summary>
    public IEnumerable<Diagnostic> MissingPortraits(ParsedSite site) =>
        from author in site.Authors
        let picture = author.Picture
        where picture is not null && Authors[author.Id].Picture is null
        select RelatingProblems.MissingImage(picture, Targets.NeighboursOf(author.Path));

    private static StoryImage? Portrait(Author author, LinkTargets targets, SiteUrls urls) =>
        author.Picture is { } picture && targets.Picture(picture.Value, author.Path) is { } asset
            ? new StoryImage(asset.Url, urls.Absolute(asset.Url), asset.Asset.Size, author.Name, null, null, null)
            : null;

    private static ImmutableArray<DocumentTarget> Documents(ParsedSite site, SiteUrls urls, DateTimeOffset asOf, BuildOptions options) =>
    [
        .. site.Articles.Select(article => new DocumentTarget(
            article.Path,
            urls.Article(article),
            Publication.ReasonAgainst(article.Front, asOf, options) is null || Publication.IsUnlisted(article.Front, asOf, options),
            article.Body.Anchors)),
        .. site.Pages.Select(page => new DocumentTarget(
            page.Path, urls.Page(page), !page.Draft || options.IncludeDrafts, page.Body.Anchors)),
    ];

    /// <summary>The innermost article folder that holds a file, live or not; null where it lies in none.</summary>
    public string? BundleOf(SourceAsset asset) => BundleOf(asset, Bundles);

    private static string? BundleOf(SourceAsset asset, FrozenDictionary<string, string> bundles)
    {
        for (var slash = asset.Path.LastIndexOf('/'); slash > 0; slash = asset.Path.LastIndexOf('/', slash - 1))
        {
            if (bundles.ContainsKey(asset.Path[..slash])) return asset.Path[..slash];
        }

        return null;
    }

    private static string UrlOf(SourceAsset asset, FrozenDictionary<string, string> bundles, SiteUrls urls)
    {
        if (asset.Path.StartsWith("static/", StringComparison.Ordinal)) return urls.Home + SiteUrls.EncodePath(asset.Path["static/".Length..]);
        if (BundleOf(asset, bundles) is not { } bundle) return urls.Media(asset.Path["content/".Length..]);
        var article = bundles[bundle];
        return article[..(article.LastIndexOf('/') + 1)] + SiteUrls.EncodePath(asset.Path[(bundle.Length + 1)..]);
    }
}
