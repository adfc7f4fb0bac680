using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

internal static class AuthorTable
{
    private static readonly MemberTable<ProfileLink> Profile =
        new MemberTable<ProfileLink>("author_link", "Where an author can be found.")
            .Text("label", link => link.Label, "Name of the place.")
            .Text("url", link => link.Url, "Absolute URL.");

    public static readonly MemberTable<AuthorLink> Link =
        Members(new MemberTable<AuthorLink>("author", "Who signs a story."), link => link);

    public static readonly MemberTable<AuthorListing> Listing =
        Members(new MemberTable<AuthorListing>("author_listing", "An author and how many stories they have."), listing => listing.Author)
            .Number("count", listing => listing.Stories.Length, "Live stories by them.");

    private static MemberTable<T> Members<T>(MemberTable<T> table, Func<T, AuthorLink> link) where T : class => table
        .Shared()
        .Text("id", item => link(item).Author.Id, "Name of their file.")
        .Text("name", item => link(item).Author.Name, "Name.")
        .Text("url", item => link(item).Url, "Path of their page.")
        .Text("absolute_url", item => link(item).AbsoluteUrl, "The URL with scheme and host.")
        .Text("job", item => link(item).Author.Job, "Role, or null.")
        .Text("bio", item => link(item).Author.Bio, "A few sentences, or null.")
        .Text("email", item => link(item).Author.Email, "Address, or null.")
        .Object("picture", item => link(item).Picture, ImageTable.Instance, "Portrait, or null.")
        .List("links", item => link(item).Author.Links, Profile, "Where else to find them.");
}
