using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>
/// A page for every story. Claims go to more on the story first, then to the sidebar's front, more from the author, related and the latest, so
/// that a story stands once.
/// </summary>
internal sealed class ArticlePages(Edition edition, Deck deck, FrontBlocks blocks)
{
    private const int FurtherPosts = 3;

    private readonly Dictionary<string, SectionListing> sections =
        edition.Sections.ToDictionary(listing => listing.Section.Section.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, AuthorListing> authors =
        edition.Authors.ToDictionary(listing => listing.Author.Author.Id, StringComparer.Ordinal);

    private readonly Dictionary<Story, int> placesInSection = PlacesOf(edition.Sections);

    public ImmutableArray<Page> All()
    {
        var pages = new Page[edition.Stories.Length];
        Parallel.For(0, pages.Length, static () => new Claims(), (i, _, claims) =>
        {
            pages[i] = Of(edition.Stories[i], edition.Related[i], edition.Copies[i], claims);
            return claims;
        }, static _ => { });
        return [.. pages, .. edition.Unlisted.Select(Unlisted)];
    }

    /// <summary>The page of a story that was edited, with all around it as it was.</summary>
    /// <param name="edited">At the address that the page has.</param>
    public static Page Again(Page page, Story edited, Edition edition)
    {
        var alone = Alone(edited, edition);
        return page with
        {
            Template = TemplateOf(edited),
            Origin = edited.Article.UrlAt,
            View = page.View with
            {
                Title = alone.Title,
                Heading = alone.Heading,
                Description = alone.Description,
                NoIndex = alone.NoIndex,
                Story = edited,
                Breadcrumbs = alone.Breadcrumbs,
            },
        };
    }

    private static Dictionary<Story, int> PlacesOf(ImmutableArray<SectionListing> sections)
    {
        var places = new Dictionary<Story, int>();
        foreach (var listing in sections)
        {
            for (var place = 0; place < listing.Stories.Length; place++) places.Add(listing.Stories[place], place);
        }

        return places;
    }

    // It stays for those who have its address; nothing leads to it, and search engines are asked to forget it.
    private Page Unlisted(Story story)
    {
        var page = Of(story, [], [], new Claims());
        return page with { View = page.View with { NoIndex = true } };
    }

    /// <param name="claims">Of no other page any more.</param>
    private Page Of(Story story, ImmutableArray<Story> related, ImmutableArray<Story> copies, Claims claims)
    {
        claims.Restart(story);
        var (older, newer) = Neighbours(story);
        var repeated = claims.Take(copies, edition.Config.Related.Limit);
        var view = blocks.Place(Alone(story, edition) with
        {
            Alternates = edition.Alternates.GetValueOrDefault(story, []),
            Section = SectionOf(story),
            Previous = older is null ? null : deck[older],
            Next = newer is null ? null : deck[newer],
        }, edition.Fronts.Articles[story.Section?.Section.Id ?? ""], claims, story);
        view = view with
        {
            MoreOnStory = BlockOf("more-on-story", "More on this story", repeated),
            MoreFromAuthor = MoreFromAuthor(story, claims),
            Related = Related(story, related, claims),
            Latest = BlockOf("latest", "Latest", claims.Take(Unretracted(edition.Stories), FurtherPosts), edition.Urls.Archive),
        };
        return new Page(edition.Urls.OutputPath(story.Url), TemplateOf(story), view, story.Article.UrlAt);
    }

    // What the page says by its story alone.
    private static PageView Alone(Story story, Edition edition)
    {
        var front = story.Article.Front;
        return new PageView
        {
            Kind = PageKind.Article,
            Title = front.SeoTitle ?? story.Title,
            Heading = story.Title,
            Description = front.Description ?? (story.Summary.Length > 0 ? story.Summary : story.Excerpt),
            Url = story.Url,
            Canonical = edition.Urls.Absolute(story.Url),
            NoIndex = front.NoIndex,
            Story = story,
            Breadcrumbs = BreadcrumbsOf(story, edition),
        };
    }

    private static string TemplateOf(Story story) => (story.Article.Front.Layout?.Value ?? "article") + ".html";

    private Block? MoreFromAuthor(Story story, Claims claims)
    {
        if (story.Authors.IsEmpty) return null;
        var author = authors[story.Authors[0].Author.Id];
        var stories = claims.Take(Unretracted(author.Stories), FurtherPosts);
        return BlockOf("more-from-author", $"More from {author.Author.Author.Name}", stories, author.Author.Url);
    }

    // An empty box helps nobody and a false "Related" misleads: with too little related, the section's own stories stand under the section's name.
    private Block? Related(Story story, ImmutableArray<Story> related, Claims claims)
    {
        var settings = edition.Config.Related;
        var least = story.Article.Front.Related.IsEmpty ? Math.Max(1, settings.Min) : 1;
        if (claims.TakeAtLeast(related, least, settings.Limit) is { IsEmpty: false } found) return BlockOf("related", "Related", found);
        return SectionOf(story) is { } section
            ? BlockOf("related", $"More in {section.Section.Title}", claims.Take(Unretracted(section.Stories), settings.Limit), section.Section.Url)
            : null;
    }

    private (Story? Older, Story? Newer) Neighbours(Story story)
    {
        if (SectionOf(story) is not { } section || !placesInSection.TryGetValue(story, out var place)) return (null, null);
        return (section.Stories.ElementAtOrDefault(place + 1), place > 0 ? section.Stories[place - 1] : null);
    }

    private static ImmutableArray<Breadcrumb> BreadcrumbsOf(Story story, Edition edition) =>
        story.Section is { } section
            ? [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(section.Title, section.Url), new Breadcrumb(story.Title, null)]
            : [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(story.Title, null)];

    private SectionListing? SectionOf(Story story) => story.Section is { } section ? sections[section.Section.Id] : null;

    private Block? BlockOf(string id, string title, ImmutableArray<Story> stories, string? url = null) =>
        stories.IsEmpty ? null : new Block(id, title, deck.Of(stories), Url: url);

    private static IEnumerable<Story> Unretracted(IEnumerable<Story> stories) => stories.Where(story => !story.IsRetracted);
}
