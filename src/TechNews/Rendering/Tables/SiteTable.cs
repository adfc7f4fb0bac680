using System.Collections.Immutable;
using TechNews.Assets;
using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

/// <summary>What every page shows of the site.</summary>
internal sealed record SiteView(Edition Edition, AssetFiles Assets)
{
    public string? CorrectionsUrl { get; } =
        Edition.Stories.Any(story => !story.Article.Front.Corrections.IsEmpty) ? Edition.Urls.Corrections : null;

    /// <summary>Paths of the site stand under the base URL's own path.</summary>
    public ImmutableArray<MenuItem> FooterLinks { get; } =
        [.. Edition.Config.FooterLinks.Select(item => item.Url.StartsWith('/') ? item with { Url = Edition.Urls.FromRoot(item.Url) } : item)];

    public ImmutableArray<PublishedPage> OtherPages { get; } =
        [.. Edition.Pages.Where(page => !Edition.Publisher.Policies.Any(policy => string.Equals(policy.Url, page.Url, StringComparison.Ordinal)))];
}

internal static class SiteTable
{
    private static readonly MemberTable<PublishedPage> Pages =
        new MemberTable<PublishedPage>("page_link", "A page that is no news.")
            .Text("title", page => page.Title, "Title.")
            .Text("url", page => page.Url, "Path.")
            .Text("description", page => page.Page.Description, "What it says, or null.");

    private static readonly MemberTable<PolicyLink> Policies =
        new MemberTable<PolicyLink>("policy", "A page by which readers can judge the publisher.")
            .Text("kind", policy => policy.Kind.Key, "Its key in site.yml, such as corrections_policy.")
            .Text("title", policy => policy.Kind.Title, "What a link to it is called.")
            .Text("url", policy => policy.Url, "Path, or an absolute URL.");

    private static readonly MemberTable<MenuItem> Links =
        new MemberTable<MenuItem>("menu_item", "A link of a menu of site.yml.")
            .Text("title", item => item.Title, "Its words.")
            .Text("url", item => item.Url, "Path or absolute URL.");

    public static readonly MemberTable<SiteView> Instance =
        new MemberTable<SiteView>("site", "The whole site.")
            .Shared()
            .Text("title", site => site.Edition.Config.Title, "Name of the site.")
            .Text("description", site => Texts.OrNull(site.Edition.Config.Description), "What it is, or null.")
            .Text("copyright", site => Texts.OrNull(site.Edition.Config.Copyright), "Copyright line, or null.")
            .Text("language", site => site.Edition.Config.Language, "BCP 47.")
            .Text("url", site => site.Edition.Urls.Home, "Path of the front page.")
            .Text("base_url", site => site.Edition.Config.BaseUrl.AbsoluteUri, "Absolute URL of the front page.")
            .Date("clock", site => site.Edition.AsOf, "The instant of this edition. Printed, it makes every build differ from the last.")
            .Date("edition_date", site => site.Edition.Stories is [var newest, ..] ? newest.PublishedAt : null, "When the newest story was published, or null.")
            .List("sections", site => site.Edition.Sections, SectionTable.Listing, "All sections in navigation order.")
            .List("pages", site => site.Edition.Pages, Pages, "Pages that are no news, by weight and title.")
            .List("other_pages", site => site.OtherPages, Pages, "Those pages to which none of `policies` leads.")
            .List("policies", site => site.Edition.Publisher.Policies, Policies, "Pages by which readers can judge the publisher: `trust` of site.yml.")
            .List("footer_links", site => site.FooterLinks, Links, "`menus.footer` of site.yml.")
            .Object("logo", site => site.Edition.Publisher.Logo, ImageTable.Instance, "The publisher's logo, or null.")
            .Text("authors_url", site => site.Edition.Authors.IsEmpty ? null : site.Edition.Urls.Authors, "Path of the page of authors, or null.")
            .Text("tags_url", site => site.Edition.Tags.IsEmpty ? null : site.Edition.Urls.Tags, "Path of the page of tags, or null.")
            .Text("archive_url", site => site.Edition.Urls.Archive, "Path of the archive.")
            .Text("feed_url", site => site.Edition.Urls.Home + "feed.xml", "Path of the site's RSS feed.")
            .Text("feeds_url", site => site.Edition.Urls.Feeds, "Path of the page of all feeds.")
            .Text("search_url", site => site.Edition.Config.Search ? site.Edition.Urls.Search : null, "Path of the page of search and of the folder of its index, or null where the site has no search.")
            .Text("corrections_url", site => site.CorrectionsUrl, "Path of the page of corrections, or null.")
            .Text("manifest_url", site => site.Edition.Urls.Home + "manifest.webmanifest", "Path of the web app manifest.")
            .Text("section_styles", site => site.Assets.Urls.GetValueOrDefault(AssetFiles.SectionStylesName), "Style sheet with the sections' colours, or null.")
            .Any("params", site => Settings.ValueOf(site.Edition.Config.Params), "Free keys of site.yml.");
}
