using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>The way from the front page.</summary>
internal static class BreadcrumbNode
{
    private const int LeastSteps = 2;

    public static void Write(GraphWriter node, PageView view, SiteUrls urls)
    {
        if (view.Breadcrumbs.Length < LeastSteps) return;
        node.OpenTyped(Types.BreadcrumbList);
        node.Address(Names.Id, view.Canonical, "#breadcrumbs");
        node.OpenList(Names.ItemListElement);
        for (var i = 0; i < view.Breadcrumbs.Length; i++)
        {
            var crumb = view.Breadcrumbs[i];
            node.OpenTyped(Types.ListItem);
            node.Number(Names.Position, i + 1);
            node.Text(Names.Name, crumb.Title);
            node.Text(Names.Item, crumb.Url is null ? view.Canonical : urls.Absolute(crumb.Url));
            node.Close();
        }

        node.CloseList();
        node.Close();
    }
}
