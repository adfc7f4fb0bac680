namespace TechNews.Composing.Feeds;

/// <summary>What a feed's files are called in the folder of their list, and the media types that they are served as.</summary>
internal static class FeedNames
{
    public const string Rss = "feed.xml";
    public const string Atom = "atom.xml";
    public const string Json = "feed.json";

    /// <summary>What Hugo calls an RSS feed: a second name, so that its readers need not subscribe again.</summary>
    public const string RssAlias = "index.xml";

    public const string RssType = "application/rss+xml";
    public const string AtomType = "application/atom+xml";
    public const string JsonType = "application/feed+json";
}
