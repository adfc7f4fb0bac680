using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Whether an article is live at an instant.</summary>
internal static class Publication
{
    /// <summary>The first instant at which the article exists: the later of <c>publish_at</c> (or <c>date</c>) and <c>embargo_until</c>.</summary>
    public static DateTimeOffset InstantOf(FrontMatter front)
    {
        var publish = front.PublishAt ?? front.Date;
        return front.EmbargoUntil is { } embargo && embargo > publish ? embargo : publish;
    }

    /// <summary>Why the article is not live at <paramref name="asOf"/>; null where it is, or where the options let it in all the same.</summary>
    public static HeldBackReason? ReasonAgainst(FrontMatter front, DateTimeOffset asOf, BuildOptions options)
    {
        if (front.Draft && !options.IncludeDrafts) return HeldBackReason.Draft;
        if (InstantOf(front) > asOf && !options.IncludeFuture) return HeldBackReason.Future;
        if (front.ExpireAt <= asOf && !options.IncludeExpired) return HeldBackReason.Expired;
        return null;
    }

    /// <summary>Whether the article has expired and keeps its page all the same, for those who know its URL: <c>unpublish: noindex</c>.</summary>
    public static bool IsUnlisted(FrontMatter front, DateTimeOffset asOf, BuildOptions options) =>
        front.Unpublish.Kind == UnpublishKind.NoIndex && ReasonAgainst(front, asOf, options) == HeldBackReason.Expired;
}
