using TechNews.Composing;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

/// <summary>Everything that a template can name.</summary>
internal sealed record Globals(SiteView Site, PageView Page);

internal static class GlobalsTable
{
    public static readonly MemberTable<Globals> Instance =
        new MemberTable<Globals>("globals", "What every template sees.")
            .Object("site", globals => globals.Site, SiteTable.Instance, "The whole site.")
            .Object("page", globals => globals.Page, PageTable.Instance, "The page that is being drawn.");
}
