using TechNews.Composing;
using TechNews.Composing.Feeds;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class FeedTables
{
    public static readonly MemberTable<FeedLink> Link =
        new MemberTable<FeedLink>("feed", "A feed in one format.")
            .Text("type", feed => feed.Type, "Media type.")
            .Text("format", feed => feed.Format, "RSS, Atom or JSON.")
            .Text("title", feed => feed.Title, "Name of the list and the format.")
            .Text("url", feed => feed.Url, "Path.");

    public static readonly MemberTable<FeedScope> Scope =
        new MemberTable<FeedScope>("feed_scope", "The feeds that pages of one scope announce.")
            .Shared()
            .List("feeds", scope => scope.Links, Link, "The list's own first, the site's always.");

    private static readonly MemberTable<FollowableList> List =
        new MemberTable<FollowableList>("feed_list", "A list of the site with its feeds.")
            .Text("title", list => list.Title, "Name of the list.")
            .Text("url", list => list.Url, "Path of its page.")
            .List("feeds", list => list.Links, Link, "The same list as RSS, Atom and JSON Feed.");

    public static readonly MemberTable<FeedGroup> Group =
        new MemberTable<FeedGroup>("feed_group", "Lists of one kind.")
            .Text("title", group => group.Title, "Such as Sections.")
            .List("lists", group => group.Lists, List, "Its lists, in the order of their own pages.");

    public static readonly MemberTable<CorrectionNote> Note =
        new MemberTable<CorrectionNote>("correction", "A note about a change after publication, with its article.")
            .Object("article", entry => entry.Story, () => ArticleTable.Instance, "The article.")
            .Object("note", entry => entry.Note, () => ArticleTable.Notes, "The note.");
}
