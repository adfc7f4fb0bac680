using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>An author as their box on the page shows them.</summary>
internal static class AuthorNode
{
    public static byte[] Of(AuthorLink link) => GraphWriter.Write(link, static (node, link) =>
    {
        var author = link.Author;
        node.OpenTyped(author.IsOrganization ? Types.Organization : Types.Person);
        node.Address(Names.Id, link.AbsoluteUrl, "#author");
        node.Text(Names.Name, author.Name);
        node.Text(Names.Url, link.AbsoluteUrl);
        if (!author.IsOrganization) node.Text(Names.JobTitle, author.Job);
        node.Text(Names.Description, author.Bio);
        if (link.Picture is { } picture)
        {
            node.Open(Names.Image);
            ImageNode.Members(node, picture);
            node.Close();
        }

        SameAs(node, link);
        node.Close();
    });

    // A page of this site is no other name of the person.
    private static void SameAs(GraphWriter node, AuthorLink link)
    {
        var site = new Uri(link.AbsoluteUrl).GetLeftPart(UriPartial.Authority) + "/";
        var elsewhere = link.Author.Links
            .Where(profile => WebAddress.IsWeb(profile.Url) && !profile.Url.StartsWith(site, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (elsewhere.Length == 0) return;
        node.OpenList(Names.SameAs);
        foreach (var profile in elsewhere) node.Item(profile.Url);
        node.CloseList();
    }
}
