using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary><c>site.yml</c>, with every default filled in.</summary>
public sealed record SiteConfig
{
    public required string Title { get; init; }

    /// <summary>Absolute http or https URL without query; its path is the prefix of every URL of the site and ends with a slash.</summary>
    public required Uri BaseUrl { get; init; }

    public required SiteZone Zone { get; init; }

    public string Description { get; init; } = "";

    public string Copyright { get; init; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether straight quotes become typographic.</summary>
    public bool Typography { get; init; } = true;

    /// <summary>The pinned instant of the edition, where the site has one.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Relative to the site's root.</summary>
    public string OutputDirectory { get; init; } = "public";

    /// <summary>Stories per list page.</summary>
    public int PageSize { get; init; } = 20;

    public FeedSettings Feeds { get; init; } = FeedSettings.Usual;

    public ExcerptLengths Excerpt { get; init; } = new(9, 24);

    /// <summary><c>:section</c>, <c>:slug</c>, <c>:year</c>, <c>:month</c> and <c>:day</c> are replaced; starts and ends with a slash.</summary>
    public string ArticlePermalink { get; init; } = "/:section/:slug/";

    public MostViewedSettings MostViewed { get; init; } = new();

    /// <summary>Cards in Don't miss on article pages.</summary>
    public int DontMissLimit { get; init; } = 4;

    public RelatedSettings Related { get; init; } = new();

    public AiPolicy Ai { get; init; } = new();

    /// <summary>Null where the site gives none.</summary>
    public SecurityContact? Security { get; init; }

    /// <summary>Whether <c>humans.txt</c> is written.</summary>
    public bool Humans { get; init; }

    /// <summary>Whether <c>llms.txt</c> and Markdown twins of articles are written.</summary>
    public bool Llms { get; init; }

    /// <summary>Whether readers can search the site: a page, and an index beside it.</summary>
    public bool Search { get; init; }

    public AnnouncementSettings Announcements { get; init; } = AnnouncementSettings.None;

    /// <summary>Whether git says when an article without <c>updated</c> was last changed; else its publication counts.</summary>
    public bool AsksGit { get; init; }

    public LintSettings Lint { get; init; } = new();

    public TrustSettings Trust { get; init; } = TrustSettings.None;

    public Setting Params { get; init; } = Setting.EmptyMap;

    public ImmutableArray<MenuItem> FooterLinks { get; init; } = [];
}

/// <summary>Words per excerpt: in sidebars and short cards, and in lists.</summary>
public sealed record ExcerptLengths(int Sidebar, int List);

public sealed record MenuItem(string Title, string Url);
