using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>That the site can be searched, and at which address (schema.org/SearchAction).</summary>
internal static class SearchNode
{
    public static void Write(GraphWriter node, SiteUrls urls)
    {
        node.OpenTyped(Names.PotentialAction, Types.SearchAction);
        node.OpenTyped(Names.Target, Types.EntryPoint);
        node.Text(Names.UrlTemplate, urls.Absolute(urls.Search) + "?q={search_term_string}");
        node.Close();
        node.Text(Names.QueryInput, "required name=search_term_string");
        node.Close();
    }
}
