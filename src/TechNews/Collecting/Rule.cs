namespace TechNews.Collecting;

/// <summary>Where a line of a log or a row of an export ends: always in exactly one. The order is that in which the rules are asked.</summary>
public enum Rule
{
    /// <summary>It cannot be read.</summary>
    Malformed,

    /// <summary>It lies outside the days that were asked for.</summary>
    OutsideDays,

    /// <summary>Not GET.</summary>
    Method,

    /// <summary>Neither 200 nor 304.</summary>
    Status,

    /// <summary>Another host than the site's.</summary>
    Host,

    /// <summary>No published article has this path.</summary>
    NotAnArticle,

    /// <summary>A program, by its agent.</summary>
    Bot,

    /// <summary>No agent at all.</summary>
    EmptyAgent,

    /// <summary>The referrer is a spammer's.</summary>
    ReferrerSpam,

    /// <summary>From the site's own networks.</summary>
    Internal,

    /// <summary>From a visitor who read more articles in one day than a person can.</summary>
    Flood,

    /// <summary>A page view by a visitor who has read the article on that day already.</summary>
    Repeated,

    /// <summary>The first view of an article by a visitor on a day.</summary>
    Counted,
}
