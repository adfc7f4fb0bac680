using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Articles, live or not, by the ways in which editors name them: id, file, path of the page, alias.</summary>
internal sealed class ArticleReferences
{
    private const string Folder = SourceNames.Articles;

    // Most sites have few pins or none, and then nobody asks.
    private readonly Lazy<Dictionary<string, Article>> byName;
    private readonly SiteUrls urls;

    public ArticleReferences(IReadOnlyCollection<Article> articles, SiteUrls urls)
    {
        this.urls = urls;
        byName = new Lazy<Dictionary<string, Article>>(() => Names(articles));
    }

    public Article? Find(string reference)
    {
        var name = NameOf(reference);
        return byName.Value.GetValueOrDefault(name) ?? byName.Value.GetValueOrDefault(PathKey(urls.FromRoot(name)));
    }

    public Diagnostic Unknown(Located<string> reference) =>
        RelatingProblems.UnknownArticle(reference, byName.Value.Keys.Order(StringComparer.Ordinal));

    private Dictionary<string, Article> Names(IReadOnlyCollection<Article> articles)
    {
        var names = new Dictionary<string, Article>(articles.Count * 2, StringComparer.Ordinal);
        // What an article is called itself goes before what it was called once.
        foreach (var article in articles) names.TryAdd(article.Id, article);
        foreach (var article in articles.Where(article => article.Front.Id is not null)) names.TryAdd(article.Front.Id!, article);
        foreach (var article in articles) names.TryAdd(PathKey(urls.Article(article)), article);
        foreach (var article in articles)
        {
            foreach (var alias in article.Front.Aliases) names.TryAdd(PathKey(urls.FromRoot(alias.Value)), article);
        }

        return names;
    }

    // "content/articles/a.md", "@/articles/a.md" and "a" are one article, and so are its address with and without the host.
    private string NameOf(string reference)
    {
        if (WebAddress.IsWeb(reference) && Uri.TryCreate(reference, UriKind.Absolute, out var uri))
            return uri.AbsolutePath.StartsWith(urls.Home, StringComparison.Ordinal) ? "/" + uri.AbsolutePath[urls.Home.Length..] : reference;

        var name = reference.StartsWith("@/articles/", StringComparison.Ordinal) ? reference["@/articles/".Length..] : reference;
        if (name.StartsWith(Folder, StringComparison.Ordinal)) name = name[Folder.Length..];
        if (name.EndsWith(".md", StringComparison.Ordinal)) name = name[..^".md".Length];
        return name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
    }

    // As an editor writes it: from the site's root, decoded, without the slash at its end.
    private string PathKey(string url) => "/" + Uri.UnescapeDataString(url[urls.Home.Length..]).TrimEnd('/');
}
