using System.Text.Json;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>The publisher with its logo and policies: the same on every page, so it is written once.</summary>
internal static class PublisherNode
{
    public static string IdOf(Edition edition) => edition.Config.BaseUrl.AbsoluteUri + "#publisher";

    public static byte[] Of(Edition edition) => GraphWriter.Write(edition, static (node, edition) =>
    {
        node.OpenTyped(Types.NewsMediaOrganization);
        node.Text(Names.Id, IdOf(edition));
        node.Text(Names.Name, edition.Config.Title);
        node.Text(Names.Url, edition.Config.BaseUrl.AbsoluteUri);
        node.Text(Names.Description, edition.Config.Description);
        if (edition.Publisher.Logo is { } logo)
        {
            node.Open(Names.Logo);
            ImageNode.Members(node, logo);
            node.Close();
        }

        node.Text(Names.FoundingDate, edition.Config.Trust.FoundingDate);
        foreach (var policy in edition.Publisher.Policies) Policy(node, policy);
        node.Close();
    });

    private static void Policy(GraphWriter node, PolicyLink policy)
    {
        if (policy.Kind != PolicyKind.Contact)
        {
            node.Text(JsonEncodedText.Encode(policy.Kind.Property), policy.AbsoluteUrl);
            return;
        }

        node.OpenTyped(Names.ContactPoint, Types.ContactPoint);
        node.Text(Names.ContactType, "newsroom");
        node.Text(Names.Url, policy.AbsoluteUrl);
        node.Close();
    }
}
