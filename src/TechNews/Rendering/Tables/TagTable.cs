using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class TagTable
{
    public static readonly MemberTable<TagLink> Link =
        Members(new MemberTable<TagLink>("tag", "A tag of a story."), link => link);

    public static readonly MemberTable<TagListing> Listing =
        Members(new MemberTable<TagListing>("tag_listing", "A tag and how many stories carry it."), listing => listing.Tag)
            .Number("count", listing => listing.Stories.Length, "Live stories that carry it.");

    private static MemberTable<T> Members<T>(MemberTable<T> table, Func<T, TagLink> link) where T : class => table
        .Shared()
        .Text("slug", item => link(item).Slug, "Its URL segment.")
        .Text("title", item => link(item).Title, "As editors write it.")
        .Text("url", item => link(item).Url, "Path of its page.");
}
