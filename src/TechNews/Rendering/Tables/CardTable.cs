using TechNews.Composing;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class CardTable
{
    public static readonly MemberTable<Card> Instance =
        new MemberTable<Card>("card", "A story as lists show it.")
            .Shared()
            .Text("url", card => card.Story.Url, "Path of the story's page.")
            .Text("title", card => card.Title, "Headline, or the one that a pin gives it here.")
            .Text("excerpt", card => card.Story.Excerpt, "Opening words for lists (24 by default), or the whole text where it is shorter.")
            .Text("short_excerpt", card => card.Story.ShortExcerpt, "Opening words for sidebars (9 by default).")
            .Text("summary", card => Texts.OrNull(card.Story.Summary), "The standfirst as written, or null.")
            .Text("kicker", card => card.Kicker, "The label over the headline, or null.")
            .Object("image", card => card.Image, ImageTable.Instance, "Picture, or null; a pin may give another one here.")
            .Date("date", card => card.Story.PublishedAt, "First publication.")
            .Text("age_label", card => card.AgeLabel, "Such as \"2 months old\", for stories older than 30 days; or null.")
            .Object("section", card => card.Story.Section, SectionTable.Link, "Section, or null.")
            .List("authors", card => card.Story.Authors, AuthorTable.Link, "Who signs it.")
            .Number("reading_minutes", card => card.Story.Article.Body.ReadingMinutes, "Minutes to read it.")
            .Object("article", card => card.Story, () => ArticleTable.Instance, "The story itself.");

    public static readonly MemberTable<CardGroup> Group =
        new MemberTable<CardGroup>("group", "Stories of one day or month.")
            .Text("title", group => group.Title, "The day or month.")
            .List("items", group => group.Items, Instance, "Its stories, newest first.");
}
