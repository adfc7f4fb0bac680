using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Checking.Lints;

/// <summary>Which addresses of the site lead somewhere: those of its files and pages, and the old ones that are redirected.</summary>
internal sealed class ServedAddresses
{
    private const string Index = "index.html";
    private readonly HashSet<string> served;

    private ServedAddresses(IEnumerable<string> addresses) => served = addresses.Select(Bare).ToHashSet(StringComparer.Ordinal);

    /// <param name="tree">Empty where the site has errors; what its articles and pages say holds all the same.</param>
    public static ServedAddresses Of(OutputTree tree, Edition edition)
    {
        var stories = edition.Stories.Concat(edition.Unlisted).ToArray();
        var expired = edition.HeldBack.Where(held => held is { Reason: HeldBackReason.Expired, Article.Front.Unpublish.Target: not null }).ToArray();
        var aliases = stories.Select(story => story.Article).Concat(expired.Select(held => held.Article)).SelectMany(article => article.Front.Aliases).Select(alias => edition.Urls.FromRoot(alias.Value));
        var urls = stories.Select(story => story.Url).Concat(expired.Select(held => edition.Urls.Article(held.Article))).Concat(edition.Pages.Select(page => page.Url)).Concat(aliases);
        return new ServedAddresses([.. tree.Paths, .. urls.Select(url => Uri.UnescapeDataString(url[edition.Urls.Home.Length..]))]);
    }

    /// <param name="address">From the site's root, percent-encoded.</param>
    public bool Has(string address) => served.Contains(Bare(Uri.UnescapeDataString(address)));

    /// <summary>Servers answer one page under <c>/a</c>, <c>/a/</c> and <c>/a/index.html</c>.</summary>
    private static string Bare(string path)
    {
        var bare = path.Trim('/');
        return bare == Index ? "" : bare.EndsWith("/" + Index, StringComparison.Ordinal) ? bare[..^(Index.Length + 1)] : bare;
    }
}
