using TechNews.Composing;
using TechNews.Parsing;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class BlockTable
{
    public static readonly MemberTable<Block> Instance =
        new MemberTable<Block>("block", "A titled list of stories.")
            .Text("id", block => block.Id, "Such as most-viewed.")
            .Text("kind", block => KindOf(block.Kind), "hero, top, dont-miss, most-viewed, sections, latest, strip or list.")
            .Text("title", block => block.Title, "The heading to print.")
            .Text("note", block => block.Note, "A word beside the heading, such as \"7 days\"; or null.")
            .Bool("ranked", block => block.IsRanked, "Whether its order is a ranking by views, to be numbered; false for what stands in a ranking's place.")
            .Text("url", block => block.Url, "Where \"more\" leads, or null.")
            .Object("section", block => block.Section, SectionTable.Listing, "The section that it shows, or null.")
            .List("items", block => block.Cards, CardTable.Instance, "Its stories, best first.");

    private static string KindOf(BlockKind kind) => kind switch
    {
        BlockKind.Hero => "hero",
        BlockKind.Top => "top",
        BlockKind.DontMiss => "dont-miss",
        BlockKind.MostViewed => "most-viewed",
        BlockKind.Sections => "sections",
        BlockKind.Latest => "latest",
        BlockKind.Strip => "strip",
        _ => "list",
    };
}
