namespace TechNews.Parsing;

/// <summary>The keys of front matter, each with the spellings of other generators that mean the same.</summary>
internal static class FrontMatterKeys
{
    public static readonly KeyTable Article = new(
        ["title"], ["seo_title"], ["date"],
        ["publish_at", "publishDate", "pubdate"],
        ["published"], // A date is publish_at, a flag is the contrary of draft.
        ["embargo_until"],
        ["expire_at", "expiryDate", "unpublishdate"],
        ["unpublish"],
        ["updated", "lastmod", "modified", "last_modified_at"],
        ["id"], ["paywall"], ["draft"],
        ["status"], // draft or featured
        ["slug"],
        ["url", "permalink", "path"],
        ["aliases", "redirect_from", "RedirectFrom"],
        ["section", "category", "categories"],
        ["tags"], ["keywords"],
        ["authors", "author"],
        ["summary", "excerpt"],
        ["description"],
        ["image", "images", "cover", "previewimage"],
        ["image_alt"], ["image_caption"], ["image_credit"],
        ["kicker"], ["kind"],
        ["pin"], // A mapping pins to a block, a flag is featured.
        ["featured"], ["dont_miss"], ["most_viewed"],
        ["related"], ["related_exclude"], ["weight"],
        ["layout", "template"],
        ["type"], ["series"], ["lang"], ["translations"], ["sitemap"], ["noindex"], ["sponsored"],
        ["corrections"], ["updates"],
        ["params", "extra"]);

    public static readonly KeyTable Page = new(
        ["title"],
        ["description", "summary", "excerpt"],
        ["url", "permalink", "path"],
        ["draft"], ["published"], ["status"], ["weight"],
        ["layout", "template"],
        ["noindex"], ["date"],
        ["updated", "lastmod", "modified", "last_modified_at"],
        ["type"], ["lang"],
        ["params", "extra"]);

    public static readonly KeyTable Image = new(["src", "image"], ["alt"], ["caption"], ["credit"], ["licence", "license"]);

    public static readonly KeyTable Unpublish = new(["redirect"]);

    public static readonly KeyTable Pin = new(["block"], ["from"], ["until"], ["rank"]);

    public static readonly KeyTable Correction = new(["at"], ["kind"], ["text"]);

    public static readonly KeyTable Update = new(["at"], ["title"], ["text"]);
}
