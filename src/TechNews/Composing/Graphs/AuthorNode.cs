using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>An author as their box on the page shows them.</summary>
internal static class AuthorNode
{
    public static byte[] Of(AuthorLink link) => JsonNode.Write(link, static (node, link) =>
    {
        var author = link.Author;
        node.OpenTyped(author.IsOrganization ? Types.Organization : Types.Person);
        node.Text(Names.Id, link.AbsoluteUrl + "#author");
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

    private static void SameAs(JsonNode node, AuthorLink link)
    {
        var elsewhere = link.Author.Links.Where(profile => Parsing.WebAddress.IsWeb(profile.Url)).Select(profile => profile.Url).ToArray();
        if (elsewhere.Length == 0) return;
        node.OpenList(Names.SameAs);
        foreach (var url in elsewhere) node.Item(url);
        node.CloseList();
    }
}
