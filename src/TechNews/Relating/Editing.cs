using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Makes the edition of one instant out of everything that was parsed.</summary>
public static class Editing
{
    public static Reported<Edition> EditionOf(ParsedSite site, BuildOptions options)
    {
        var edited = Edit(site, options);
        return new(edited.Value.Edition, edited.Findings);
    }

    /// <summary>The edition, and the site without the texts of its articles: they are let go of as soon as stories are made of them.</summary>
    public static Reported<(Edition Edition, ParsedSite Site)> Edit(ParsedSite site, BuildOptions options)
    {
        var report = new Report();
        var asOf = AsOf(site, options);
        var tables = SourceTables.Of(site, asOf, options);
        report.Add(tables.MissingPortraits(site));

        var showing = ShowingOf(site, asOf, options);
        var (made, hidden) = report.Take(MakeStories(site.Articles, showing, tables));
        site = site with { Articles = [.. site.Articles.Select(article => article.WithoutText())] };
        var pages = report.Take(MakePages(site.Pages.Where(page => !page.Draft || options.IncludeDrafts), tables));
        ImmutableArray<MadeStory> newest = [.. made.Order(NewestFirst.Order)];
        ImmutableArray<Story> stories = [.. newest.Select(one => one.Story)];
        // The longest work, much of it one thread's; nothing waits for it but the edition.
        var relating = Task.Run(() => RelatedStories.Of(newest, site.Config.Related, site.Config.Related.Limit * 4));
        report.Add(SharedNames.Find([.. made, .. hidden], pages.Pages));
        var withPages = stories.AddRange(hidden.Select(one => one.Story));
        var index = new StoryIndex([.. stories.DistinctBy(story => story.Article.Id, StringComparer.Ordinal)], tables.Urls);
        var listed = stories.Where(story => !story.IsRetracted).ToImmutableArray();
        report.Add(RelatedReferences.Check(stories, site.Articles));
        var publisher = report.Take(PublisherMaking.Make(site.Config, tables));
        var rankings = new Rankings(site, index, asOf);
        report.Add(MostViewedFindings.Of(rankings.OfSite, site));
        var sections = Listings.BySection(tables.SectionsInOrder(site), stories);
        var references = new ArticleReferences(site.Articles, tables.Urls);
        var pins = new PinPlacing(tables, references, stories, options);
        var fronts = report.Take(new FrontMaking(site, tables, pins, new BlockCandidates(stories, sections, rankings, asOf)).Make());
        var (tags, authors) = (Listings.ByTag(stories), Listings.ByAuthor(tables, stories, withPages));
        var media = MediaOf(tables, withPages, [.. made.Concat(hidden).SelectMany(one => one.Assets), .. pages.Assets, .. pins.Shown, .. publisher.Assets]);
        var related = relating.GetAwaiter().GetResult();
        var edition = new Edition
        {
            Config = site.Config,
            AsOf = asOf,
            Urls = tables.Urls,
            Stories = stories,
            Unlisted = Unlisted(hidden, stories),
            Alternates = report.Take(Translations.Of(stories, references, tables)),
            HeldBack = HeldBackOf(site.Articles, showing),
            Sections = sections,
            Tags = tags,
            Authors = authors,
            Pages = pages.Pages,
            Publisher = publisher.Publisher,
            MostViewed = rankings.OfSite,
            RankedBy = [.. rankings.Used],
            DontMiss = [.. listed.Where(story => story.Article.Front.DontMiss), .. listed.Where(story => !story.Article.Front.DontMiss)],
            Fronts = fronts,
            Related = RelatedReferences.First(stories, index, related.Lists),
            Copies = ImmutableCollectionsMarshal.AsImmutableArray(related.Copies),
            Media = media,
            PageLinks = [.. made.Concat(hidden).SelectMany(one => one.PageLinks), .. pages.PageLinks, .. publisher.PageLinks],
        };
        return report.With((edition, site));
    }

    /// <summary>The live stories with the words of their texts, newest first.</summary>
    internal static ImmutableArray<MadeStory> LiveStories(ParsedSite site, BuildOptions options)
    {
        var asOf = AsOf(site, options);
        return [.. MakeStories(site.Articles, ShowingOf(site, asOf, options), SourceTables.Of(site, asOf, options)).Value.Live.Order(NewestFirst.Order)];
    }

    /// <summary>The edition's instant, in the site's zone.</summary>
    internal static DateTimeOffset AsOf(ParsedSite site, BuildOptions options) => site.Config.Zone.Convert(options.Clock ?? site.Config.Clock ?? options.Now);

    private static Showing[] ShowingOf(ParsedSite site, DateTimeOffset asOf, BuildOptions options) =>
        [.. site.Articles.Select(article => Showing.Of(article, asOf, options))];

    // Scheduled articles are related too, only to find today what would be wrong when they appear.
    private static Reported<(ImmutableArray<MadeStory> Live, ImmutableArray<MadeStory> Unlisted)> MakeStories(
        ImmutableArray<Article> articles, Showing[] showing, SourceTables tables)
    {
        var made = new Reported<MadeStory>?[articles.Length];
        Parallel.For(0, articles.Length, i =>
        {
            if (showing[i].IsUnlisted || showing[i].Against is null or HeldBackReason.Future) made[i] = StoryMaking.Make(articles[i], tables);
        });

        var report = new Report();
        var live = ImmutableArray.CreateBuilder<MadeStory>(articles.Length);
        var hidden = ImmutableArray.CreateBuilder<MadeStory>();
        for (var i = 0; i < articles.Length; i++)
        {
            if (made[i] is not { } one) continue;
            report.Add(one.Findings);
            if (showing[i].IsUnlisted) hidden.Add(one.Value);
            else if (showing[i].Against is null) live.Add(one.Value);
        }

        return report.With((live.ToImmutable(), hidden.ToImmutable()));
    }

    private static Reported<MadePages> MakePages(IEnumerable<StaticPage> pages, SourceTables tables)
    {
        var report = new Report();
        var made = new List<PublishedPage>();
        var assets = new List<PublishedAsset>();
        var links = new List<PageLink>();
        foreach (var page in pages.OrderBy(page => page.Weight ?? int.MaxValue).ThenBy(page => page.Title, StringComparer.Ordinal).ThenBy(page => page.Path, StringComparer.Ordinal))
        {
            var from = new DocumentTarget(page.Path, tables.Urls.Page(page), IsLive: true, page.Body.Anchors);
            var body = report.Take(BodyFilling.Fill(page.Body, from, tables.Targets));
            made.Add(new PublishedPage(page, tables.Typeset(page.Title), from.Url, body.Html.Joined())
            {
                KnownChange = tables.LastChangeOf(page.Path, page.Updated, null),
            });
            assets.AddRange(body.Assets);
            links.AddRange(body.PageLinks);
        }

        return report.With(new MadePages([.. made], [.. assets], [.. links]));
    }

    // A tag that no live article has has no page to lead to.
    private static ImmutableArray<Story> Unlisted(ImmutableArray<MadeStory> hidden, ImmutableArray<Story> live)
    {
        if (hidden.IsEmpty) return [];
        var slugs = live.SelectMany(story => story.Tags).Select(tag => tag.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. hidden.Select(one => one.Story.WithTags([.. one.Story.Tags.Where(tag => slugs.Contains(tag.Slug))])).Order(NewestFirst.Order)];
    }

    private static ImmutableArray<HeldBack> HeldBackOf(ImmutableArray<Article> articles, Showing[] showing)
    {
        var held = ImmutableArray.CreateBuilder<HeldBack>();
        for (var i = 0; i < articles.Length; i++)
        {
            if (showing[i] is { IsUnlisted: false, Against: { } reason })
                held.Add(new HeldBack(articles[i], reason, reason == HeldBackReason.Future ? Publication.InstantOf(articles[i].Front) : null));
        }

        return held.ToImmutable();
    }

    // What a live document shows, everything in a live article's own folder, portraits of authors with live articles, and static/ as it is.
    private static ImmutableArray<PublishedAsset> MediaOf(SourceTables tables, ImmutableArray<Story> stories, ImmutableArray<PublishedAsset> shown)
    {
        var live = stories.Where(story => story.Article.IsBundle).Select(story => FolderOf(story.Article.Path)).ToHashSet(StringComparer.Ordinal);
        var portraits = stories.SelectMany(story => story.Authors).Select(author => author.Picture?.Url).ToHashSet(StringComparer.Ordinal);
        var taken = shown.Select(asset => asset.Asset.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tables.Assets.Where(asset => taken.Contains(asset.Asset.Path)
                    || portraits.Contains(asset.Url)
                    || asset.Asset.Path.StartsWith("static/", StringComparison.Ordinal)
                    || (tables.BundleOf(asset.Asset) is { } bundle && live.Contains(bundle)))
                .OrderBy(asset => asset.Url, StringComparer.Ordinal),
        ];
    }

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    /// <summary>What becomes of an article today.</summary>
    /// <param name="Against">Why it is held back; null where it is not.</param>
    private sealed record Showing(HeldBackReason? Against, bool IsUnlisted)
    {
        public static Showing Of(Article article, DateTimeOffset asOf, BuildOptions options) =>
            new(Publication.ReasonAgainst(article.Front, asOf, options), Publication.IsUnlisted(article.Front, asOf, options));
    }

    private sealed record MadePages(ImmutableArray<PublishedPage> Pages, ImmutableArray<PublishedAsset> Assets, ImmutableArray<PageLink> PageLinks);
}
