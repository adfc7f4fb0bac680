using System.Globalization;
using System.Text;
using TechNews.Scriban;
using TechNews.Scriban.Values;

namespace TechNews.Benchmarks;

/// <summary>The templates and the model of the engine's benchmark.</summary>
internal static class EnginePage
{
    private static readonly MemberTable<Person> People = new MemberTable<Person>("author", "An author.")
        .Text("name", p => p.Name, "The name.").Text("url", p => p.Url, "The page.").Text("bio", p => p.Bio, "A sentence.");

    private static readonly MemberTable<Named> Links = new MemberTable<Named>("link", "A section or tag.")
        .Text("name", l => l.Name, "The name.").Text("url", l => l.Url, "The page.");

    private static readonly MemberTable<Story> Stories = new MemberTable<Story>("article", "An article.")
        .Text("title", s => s.Title, "The headline.").Text("url", s => s.Url, "The page.").Text("excerpt", s => s.Excerpt, "The start.")
        .Text("image", s => s.Image, "The picture.").Date("date", s => s.Date, "When.").Object("author", s => s.Author, People, "Who.")
        .Object("section", s => s.Section, Links, "Where.").List("tags", s => s.Tags, Links, "The tags.").Number("minutes", s => s.Minutes, "To read.")
        .MarkupUtf8("content", s => s.Content, "The body.").List("related", s => s.Related, () => Stories!, "Others like it.");

    private static readonly MemberTable<Edition> Editions = new MemberTable<Edition>("site", "The site.")
        .Text("title", e => e.Title, "The name.").List("sections", e => e.Sections, Links, "The sections.")
        .List("most_viewed", e => e.MostViewed, Stories, "Read most.").List("dont_miss", e => e.DontMiss, Stories, "Chosen.");

    private static readonly MemberTable<Page> Pages = new MemberTable<Page>("globals", "What templates see.")
        .Object("page", p => p.Story, Stories, "The article.").Object("site", p => p.Edition, Editions, "The site.");

    public static TemplateLibrary Library() => TemplateLibrary.Parse(Templates, new LibraryOptions { SharedGlobals = ["site"] });

    public static RenderInput Input(FragmentCache? fragments)
    {
        var options = new RenderOptions { LoopLimit = 1_000_000, Fragments = fragments };
        return new RenderInput(Value.Object(new Page(MakeStory(0, related: 3), MakeEdition()), Pages)) { Options = options };
    }

    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["article.html"] = """
            <!doctype html>
            <html lang="en">
            {{~ include "head.html" page: page ~}}
            <body>
            {{~ include "header.html" ~}}
            <main class="layout">
            <article>
            <h1>{{ page.title }}</h1>
            <p class="meta"><a href="{{ page.author.url }}">{{ page.author.name }}</a> in <a href="{{ page.section.url }}">{{ page.section.name }}</a>
            <time datetime="{{ page.date | date.to_string '%F' }}">{{ page.date | date.to_string '%d %B %Y' }}</time>
            · {{ page.minutes }} {{ page.minutes | string.pluralize 'minute' 'minutes' }}</p>
            {{~ if page.image ~}}
            <img src="{{ page.image }}" alt="">
            {{~ end ~}}
            {{~ page.content ~}}
            <ul class="tags">{{ for t in page.tags }}<li><a href="{{ t.url }}">{{ t.name }}</a></li>{{ end }}</ul>
            <section class="author"><h2>{{ page.author.name }}</h2><p>{{ page.author.bio ?? "No words yet." }}</p></section>
            <section class="related"><h2>Related</h2>
            {{~ for a in page.related ~}}
            {{~ include "card.html" article: a ~}}
            {{~ end ~}}
            </section>
            </article>
            {{~ include "sidebars.html" ~}}
            </main>
            <footer>{{ site.title }} {{ date.now.year }}</footer>
            </body>
            </html>
            """,
        ["head.html"] = """
            <head><meta charset="utf-8"><title>{{ $page.title }} | {{ site.title }}</title>
            <meta name="description" content="{{ $page.excerpt }}"><link rel="canonical" href="{{ $page.url }}">
            <meta property="og:title" content="{{ $page.title }}"><meta property="og:image" content="{{ $page.image }}"></head>

            """,
        ["header.html"] = """
            <header><a href="/">{{ site.title }}</a><nav>
            {{~ for s in site.sections ~}}
            <a href="{{ s.url }}">{{ s.name }}</a>
            {{~ end ~}}
            </nav></header>

            """,
        ["card.html"] = """
            <article class="card"><a href="{{ $article.url }}"><img src="{{ $article.image }}" alt="" loading="lazy"></a>
            <h3><a href="{{ $article.url }}">{{ $article.title }}</a></h3>
            <p>{{ $article.excerpt }}</p><p class="meta">{{ $article.author.name }}, {{ $article.date | date.to_string '%d %b %Y' }}</p></article>

            """,
        ["sidebars.html"] = """
            <aside><h2>Most Viewed</h2>
            {{~ for a in site.most_viewed ~}}
            {{~ include "card.html" article: a ~}}
            {{~ end ~}}
            </aside><aside><h2>Don't miss</h2>
            {{~ for a in site.dont_miss ~}}
            {{~ include "card.html" article: a ~}}
            {{~ end ~}}
            </aside>

            """,
    };

    private static Edition MakeEdition() => new(
        "Field & Wire",
        [.. Enumerable.Range(1, 8).Select(i => new Named($"Section {i}", $"/section-{i}/"))],
        [.. Enumerable.Range(1, 4).Select(i => MakeStory(i, 0))],
        [.. Enumerable.Range(5, 4).Select(i => MakeStory(i, 0))]);

    private static Story MakeStory(int number, int related) => new(
        $"Story {number}: what \"fast\" means & why it matters",
        string.Create(CultureInfo.InvariantCulture, $"/news/story-{number}/"),
        "Nine words of an excerpt stand here for a moment...",
        $"/media/story-{number}.svg",
        new DateTimeOffset(2022, 9, 20, 12, number % 60, 0, TimeSpan.Zero),
        new Person("Ira Kovalenko", "/authors/ira/", "Writes about chips & cars."),
        new Named("News", "/news/"),
        [.. Enumerable.Range(1, 5).Select(i => new Named($"tag-{i}", $"/tags/tag-{i}/"))],
        4,
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>Ten kilobytes of text, one sentence at a time, with a <a href=\"/\">link</a>.</p>\n", 128))),
        [.. Enumerable.Range(20, related).Select(i => MakeStory(i, 0))]);

    private sealed record Person(string Name, string Url, string? Bio);

    private sealed record Named(string Name, string Url);

    private sealed record Story(
        string Title, string Url, string Excerpt, string Image, DateTimeOffset Date, Person Author, Named Section,
        IReadOnlyList<Named> Tags, int Minutes, byte[] Content, IReadOnlyList<Story> Related);

    private sealed record Edition(string Title, IReadOnlyList<Named> Sections, IReadOnlyList<Story> MostViewed, IReadOnlyList<Story> DontMiss);

    private sealed record Page(Story Story, Edition Edition);
}
