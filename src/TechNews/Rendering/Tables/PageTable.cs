using TechNews.Composing;
using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class PageTable
{
    private static readonly MemberTable<Breadcrumb> Breadcrumbs =
        new MemberTable<Breadcrumb>("breadcrumb", "A step on the way to the page.")
            .Text("title", crumb => crumb.Title, "Its name.")
            .Text("url", crumb => crumb.Url, "Path, or null for the page itself.");

    private static readonly MemberTable<AlternateLink> Alternates =
        new MemberTable<AlternateLink>("alternate", "The page in a language.")
            .Text("language", link => link.Language, "BCP 47, or x-default.")
            .Text("url", link => link.Url, "Absolute URL.");

    private static readonly MemberTable<PagerLink> PagerLinks =
        new MemberTable<PagerLink>("pager_link", "A page of a list.")
            .Number("number", link => link.Number, "1-based.")
            .Text("url", link => link.Url, "Path.")
            .Bool("current", link => link.IsCurrent, "Whether it is this page.");

    private static readonly MemberTable<Pager> Pagers =
        new MemberTable<Pager>("pager", "Where a page stands in its list.")
            .Number("number", pager => pager.Number, "1-based.")
            .Number("total", pager => pager.Total, "How many pages there are.")
            .Text("previous_url", pager => pager.PreviousUrl, "Path of the page with newer stories, or null.")
            .Text("next_url", pager => pager.NextUrl, "Path of the page with older stories, or null.")
            .List("pages", pager => pager.Pages, PagerLinks, "The first, the last and the nearest pages.");

    public static readonly MemberTable<PageView> Instance =
        new MemberTable<PageView>("page", "The page that is being drawn.")
            .Text("kind", view => KindOf(view.Kind), "home, article, section, tag, author, archive, page, not_found, tags, authors, corrections, feeds or search.")
            .Text("title", view => view.Title, "For the title element, without the site's name.")
            .Text("heading", view => view.Heading, "The page's heading.")
            .Text("description", view => view.Description, "For search engines and previews, or null.")
            .Text("url", view => view.Url, "Path from the host's root.")
            .Text("canonical", view => view.Canonical, "Absolute URL.")
            .MarkupUtf8("structured_data", view => view.Graphs?.Of(view) is { } json ? json.AsMemory() : default(ReadOnlyMemory<byte>?), "JSON-LD for a script element, or null. Made anew each time: keep it in a variable.", print: view => view.Graphs?.HashOf(view))
            .Text("og_locale", view => OpenGraphLocale.Of(view.Story?.Article.Front.Language ?? view.Graphs?.Language), "The page's language as link previews write it, such as en_GB, or null.")
            .List("alternates", view => view.Alternates, Alternates, "The page in every language that it is there in, its own too, x-default last; empty for most.")
            .Bool("noindex", view => view.NoIndex, "Whether search engines should leave it out.")
            .Object("article", view => view.Story, ArticleTable.Instance, "The article of an article page.")
            .Object("section", view => view.Section, SectionTable.Listing, "The section of a section or article page.")
            .Object("tag", view => view.Tag, TagTable.Listing, "The tag of a tag page.")
            .Object("author", view => view.Author, AuthorTable.Listing, "The author of an author page.")
            .MarkupUtf8("content", view => view.Static?.Content, "The body of a page that is no news.")
            .List("items", view => view.Items, CardTable.Instance, "Stories of a list page.")
            .List("groups", view => view.Groups, CardTable.Group, "The same stories under days or months.")
            .List("tags", view => view.AllTags, TagTable.Listing, "All tags, on the page of tags.")
            .List("authors", view => view.AllAuthors, AuthorTable.Listing, "All authors, on the page of authors.")
            .List("corrections", view => view.Corrections, FeedTables.Note, "Notes about changes after publication, newest first, on the page of corrections.")
            .List("feed_groups", view => view.FeedGroups, FeedTables.Group, "All feeds, on the page of feeds.")
            .Object("feed_scope", view => view.Feeds, FeedTables.Scope, "The feeds of the page's scope as one object: pages of one scope share it.")
            .List("feeds", view => view.Feeds.Links, FeedTables.Link, "The feeds of the page's scope: its list's first, the site's always.")
            .Text("hub", view => view.Hub, "Absolute URL of the WebSub hub that tells of changes of this list, or null.")
            .Object("pager", view => view.Pager, Pagers, "Null where the list has one page.")
            .List("breadcrumbs", view => view.Breadcrumbs, Breadcrumbs, "The way from the front page.")
            .Object("lead", view => view.Lead, BlockTable.Instance, "Front page: the lead story.")
            .Object("top", view => view.Top, BlockTable.Instance, "Front page: three top stories.")
            .List("strips", view => view.Strips, BlockTable.Instance, "Front page: a block for each section, and further blocks of its front, in order.")
            .List("more_blocks", view => view.MoreBlocks, BlockTable.Instance, "Further blocks of the side column, where a front asks for some.")
            .Object("most_viewed", view => view.MostViewed, BlockTable.Instance, "Most Viewed, or null.")
            .Object("dont_miss", view => view.DontMiss, BlockTable.Instance, "Don't miss, or null.")
            .Object("more_on_story", view => view.MoreOnStory, BlockTable.Instance, "Article page: other articles with nearly the same text, or null. They are never among the related ones.")
            .Object("related", view => view.Related, BlockTable.Instance, "Related stories, or null.")
            .Object("latest", view => view.Latest, BlockTable.Instance, "Latest stories that no other block shows, or null.")
            .Object("more_from_author", view => view.MoreFromAuthor, BlockTable.Instance, "More by the first author, or null.")
            .Object("previous", view => view.Previous, CardTable.Instance, "The next older story of the section, or null.")
            .Object("next", view => view.Next, CardTable.Instance, "The next newer story of the section, or null.");

    private static string KindOf(PageKind kind) => kind switch
    {
        PageKind.Home => "home",
        PageKind.Article => "article",
        PageKind.Section => "section",
        PageKind.Tag => "tag",
        PageKind.Author => "author",
        PageKind.Archive => "archive",
        PageKind.NotFound => "not_found",
        PageKind.Tags => "tags",
        PageKind.Authors => "authors",
        PageKind.Corrections => "corrections",
        PageKind.Feeds => "feeds",
        PageKind.Search => "search",
        _ => "page",
    };
}
