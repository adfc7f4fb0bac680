using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class ArticleTable
{
    private static readonly MemberTable<Heading> Headings =
        new MemberTable<Heading>("heading", "A heading of the body.")
            .Number("level", heading => heading.Level, "2 to 4.")
            .Text("id", heading => heading.Id, "What a fragment points at.")
            .Text("text", heading => heading.Text, "Its words.");

    internal static readonly MemberTable<Correction> Notes =
        new MemberTable<Correction>("note", "A dated note about a change after publication.")
            .Date("date", note => note.At, "When the change was made.")
            .Text("kind", note => KindOf(note.Kind), "correction, clarification, update or retraction.")
            .Text("label", note => note.Kind.ToString(), "The kind as a heading.")
            .Text("text", note => note.Text, "What was changed.");

    private static readonly MemberTable<LiveUpdate> Updates =
        new MemberTable<LiveUpdate>("live_update", "An entry of a live article.")
            .Text("id", update => update.Anchor, "What a fragment points at.")
            .Date("date", update => update.At, "When it was written.")
            .Text("title", update => update.Title, "Its heading, or null.")
            .Text("text", update => update.Text, "What is new.");

    public static readonly MemberTable<Story> Instance =
        new MemberTable<Story>("article", "A live article.")
            .Shared()
            .Text("id", story => story.Article.Front.Id ?? story.Article.Id, "Stable identity.")
            .Text("title", story => story.Title, "Headline.")
            .Text("url", story => story.Url, "Path of its page.")
            .Text("absolute_url", story => story.AbsoluteUrl, "The URL with scheme and host.")
            .MarkupUtf8("content", story => story.Html.Joined(), "The body as HTML.", print: story => story.Html.Hash.ToBytes())
            .Text("summary", story => Texts.OrNull(story.Summary), "The standfirst as written, or null.")
            .Text("description", story => story.Article.Front.Description ?? Texts.OrNull(story.Summary) ?? story.Excerpt, "For search engines and previews.")
            .Text("kicker", story => Composing.Labels.Kicker(story), "The label over the headline, or null.")
            .Text("kind", story => NameOf(story.Article.Front.Kind), "news, analysis, opinion, review, background, live or sponsored.")
            .Date("date", story => story.PublishedAt, "First publication.")
            .Date("updated", story => story.UpdatedAt, "The last change that was declared, or null.")
            .Date("expires", story => story.Article.Front.ExpireAt, "When it is taken down, or null.")
            .Bool("paywall", story => story.Article.Front.Paywall, "Whether the part in the element with class paywall is for subscribers.")
            .Object("section", story => story.Section, SectionTable.Link, "Section, or null.")
            .List("authors", story => story.Authors, AuthorTable.Link, "Who signs it.")
            .List("tags", story => story.Tags, TagTable.Link, "Its tags.")
            .Object("image", story => story.Image, ImageTable.Instance, "Picture, or null.")
            .Number("word_count", story => story.Article.Body.WordCount, "Words of running text.")
            .Number("reading_minutes", story => story.Article.Body.ReadingMinutes, "Minutes to read it.")
            .List("contents", story => story.Article.Body.Headings, Headings, "Headings of the body, in order.")
            .List("corrections", story => story.Article.Front.Corrections, Notes, "All notes, in the order of the file.")
            .List("top_notes", story => NotesOf(story, onTop: true), Notes, "Corrections and retractions: shown before the text.")
            .List("bottom_notes", story => NotesOf(story, onTop: false), Notes, "Clarifications and updates: shown after the text.")
            .List("updates", story => story.Article.Front.Updates, Updates, "Entries of a live article, newest first.")
            .Bool("sponsored", story => story.Article.Front is { Sponsored: not null } or { Kind: ArticleKind.Sponsored }, "Whether somebody paid for it.")
            .Text("sponsor", story => Texts.OrNull(story.Article.Front.Sponsored), "Who paid for it, or null.")
            .Text("series", story => story.Article.Front.Series, "The series that it belongs to, or null.")
            .Text("language", story => story.Article.Front.Language, "BCP 47, or null for the site's language.")
            .Any("params", story => Settings.ValueOf(story.Article.Front.Params), "The front matter's free keys.");

    private static List<Correction> NotesOf(Story story, bool onTop) =>
        [.. story.Article.Front.Corrections.Where(note => note.IsOnTop == onTop)];

    internal static string KindOf(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Correction => "correction",
        CorrectionKind.Clarification => "clarification",
        CorrectionKind.Update => "update",
        _ => "retraction",
    };

    private static string NameOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Analysis => "analysis",
        ArticleKind.Opinion => "opinion",
        ArticleKind.Review => "review",
        ArticleKind.Background => "background",
        ArticleKind.Live => "live",
        ArticleKind.Sponsored => "sponsored",
        _ => "news",
    };
}
