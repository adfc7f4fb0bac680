using System.Collections.Immutable;
using System.Text.Json;

namespace TechNews.Composing.Graphs;

/// <summary>A page that is no article: what kind of page it is and what it lists.</summary>
internal static class PageNode
{
    public static void Write(GraphWriter node, PageView view, PageGraphs site)
    {
        node.OpenTyped(TypeOf(view, site));
        node.Address(Names.Id, view.Canonical, "#page");
        node.Text(Names.Url, view.Canonical);
        node.Text(Names.Name, view.Heading);
        node.Text(Names.Description, view.Description);
        node.Text(Names.InLanguage, site.Language);
        node.Reference(Names.IsPartOf, site.WebSiteId);
        if (IsProfile(view)) node.Ready(Names.MainEntity, site.Author(view.Author!.Author));
        else if (!view.Items.IsEmpty) Items(node, view.Items);
        if (IsAbout(view)) node.Ready(Names.MainEntity, site.Publisher);
        node.Close();
    }

    private static JsonEncodedText TypeOf(PageView view, PageGraphs site) => view.Kind switch
    {
        PageKind.Author when IsProfile(view) => Types.ProfilePage,
        PageKind.Author or PageKind.Section or PageKind.Tag or PageKind.Archive or PageKind.Tags or PageKind.Authors => Types.CollectionPage,
        PageKind.Page when IsAbout(view) => Types.AboutPage,
        PageKind.Page when string.Equals(view.Url, site.ContactUrl, StringComparison.Ordinal) => Types.ContactPage,
        _ => Types.WebPage,
    };

    // Later pages of an author's list are lists only: one page introduces a person.
    private static bool IsProfile(PageView view) => view.Kind == PageKind.Author && view.Pager is null or { Number: 1 } && view.Author is not null;

    private static bool IsAbout(PageView view) => view.Static?.Page.Id is "about";

    private static void Items(GraphWriter node, ImmutableArray<Card> items)
    {
        node.OpenTyped(Names.MainEntity, Types.ItemList);
        node.Number(Names.NumberOfItems, items.Length);
        node.OpenList(Names.ItemListElement);
        for (var i = 0; i < items.Length; i++)
        {
            node.OpenTyped(Types.ListItem);
            node.Number(Names.Position, i + 1);
            node.Text(Names.Url, items[i].Story.AbsoluteUrl);
            node.Text(Names.Name, items[i].Story.Title);
            node.Close();
        }

        node.CloseList();
        node.Close();
    }
}
