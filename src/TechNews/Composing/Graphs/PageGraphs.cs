using System.Collections.Concurrent;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>
/// What a page says to machines: one graph of JSON-LD (schema.org) with nothing in it that the page does not show. Made when a template asks
/// for it; what many pages have in common is written once.
/// </summary>
internal sealed class PageGraphs
{
    private readonly Edition edition;
    private readonly ConcurrentDictionary<AuthorLink, byte[]> authors = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<PageView, byte[]> hashes = new(ReferenceEqualityComparer.Instance);

    public PageGraphs(Edition edition)
    {
        this.edition = edition;
        PublisherId = PublisherNode.IdOf(edition);
        WebSiteId = edition.Config.BaseUrl.AbsoluteUri + "#website";
        ContactUrl = edition.Publisher.Policies.FirstOrDefault(policy => policy.Kind == PolicyKind.Contact)?.Url;
        Publisher = PublisherNode.Of(edition);
    }

    public string PublisherId { get; }

    public string WebSiteId { get; }

    public string? ContactUrl { get; }

    public byte[] Publisher { get; }

    public string Language => edition.Config.Language;

    public byte[] Author(AuthorLink link) => authors.GetOrAdd(link, AuthorNode.Of);

    /// <summary>JSON in UTF-8 that may stand in a script element as it is; null for pages that say nothing.</summary>
    public byte[]? Of(PageView view)
    {
        if (view.Kind == PageKind.NotFound) return null;
        var json = GraphWriter.Write((Site: this, View: view), Write);
        hashes.TryAdd(view, ContentHash.Of(json).ToBytes());
        return json;
    }

    /// <summary>The hash of a page's JSON: of what a template asked for, it is known.</summary>
    public byte[]? HashOf(PageView view)
    {
        if (view.Kind == PageKind.NotFound) return null;
        return hashes.TryGetValue(view, out var known) ? known : GraphWriter.Hash((Site: this, View: view), Write).ToBytes();
    }

    private static void Write(GraphWriter node, (PageGraphs Site, PageView View) page) => page.Site.Write(node, page.View);

    private void Write(GraphWriter node, PageView view)
    {
        node.Open();
        node.Text(Names.Context, "https://schema.org");
        node.OpenList(Names.Graph);
        switch (view.Kind)
        {
            case PageKind.Home:
                WebSite(node);
                break;
            case PageKind.Article:
                ArticleNode.Write(node, view, this);
                break;
            default:
                PageNode.Write(node, view, this);
                break;
        }

        BreadcrumbNode.Write(node, view, edition.Urls);
        node.CloseList();
        node.Close();
    }

    private void WebSite(GraphWriter node)
    {
        node.OpenTyped(Types.WebSite);
        node.Text(Names.Id, WebSiteId);
        node.Text(Names.Url, edition.Config.BaseUrl.AbsoluteUri);
        node.Text(Names.Name, edition.Config.Title);
        node.Text(Names.Description, edition.Config.Description);
        node.Text(Names.InLanguage, Language);
        node.Ready(Names.Publisher, Publisher);
        if (edition.Config.Search) SearchNode.Write(node, edition.Urls);
        node.Close();
    }
}
