using TechNews.Composing;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class BlockTable
{
    public static readonly MemberTable<Block> Instance =
        new MemberTable<Block>("block", "A titled list of stories.")
            .Text("id", block => block.Id, "Such as most-viewed.")
            .Text("title", block => block.Title, "The heading to print.")
            .Text("note", block => block.Note, "A word beside the heading, such as \"7 days\"; or null.")
            .Text("url", block => block.Url, "Where \"more\" leads, or null.")
            .Object("section", block => block.Section, SectionTable.Listing, "The section that it shows, or null.")
            .List("items", block => block.Cards, CardTable.Instance, "Its stories, best first.");
}
