using TechNews.Assets;
using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class SectionTable
{
    /// <summary>A section as a story's card shows it.</summary>
    public static readonly MemberTable<SectionLink> Link =
        Members(new MemberTable<SectionLink>("section", "The department that a story belongs to."), link => link);

    /// <summary>A section with its stories.</summary>
    public static readonly MemberTable<SectionListing> Listing =
        Members(new MemberTable<SectionListing>("section_listing", "A section and how many stories it has."), listing => listing.Section)
            .Number("count", listing => listing.Stories.Length, "Live stories in it.");

    private static MemberTable<T> Members<T>(MemberTable<T> table, Func<T, SectionLink> link) where T : class => table
        .Shared()
        .Text("id", item => link(item).Section.Id, "Name of its file.")
        .Text("title", item => link(item).Title, "Title.")
        .Text("url", item => link(item).Url, "Path of its page.")
        .Text("description", item => link(item).Section.Description, "What it is about, or null.")
        .Text("colour", item => link(item).Section.Colour, "Its accent as #rrggbb, or null.")
        .Number("accent", item => link(item).Accent, "1 to 8: the theme's colour for it where its file names none.")
        .Text("class", item => SectionStyles.ClassOf(link(item)), "The class that carries its accent.");
}
