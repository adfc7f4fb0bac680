using System.Collections.Immutable;
using System.Text;

namespace TechNews.Collecting;

/// <summary>Where one published article is found.</summary>
/// <param name="Url">Canonical path from the host's root, such as <c>/chips/a-story/</c>.</param>
/// <param name="Aliases">Older paths of the same article, also from the host's root.</param>
public sealed record ArticleAddress(string Url, ImmutableArray<string> Aliases);

/// <summary>
/// The site's URL table as a request meets it: from whatever path was asked for (an alias, with or without <c>index.html</c> or the
/// slash at its end, percent-encoded, with a query) to the article that a static host answers with.
/// </summary>
public sealed class ArticlePaths
{
    /// <summary>What <see cref="Find(ReadOnlySpan{byte})"/> gives where there is no article.</summary>
    public const int None = -1;

    // The stack is cleared at every call, so no more of it than most targets need.
    private const int UsualLength = 256;

    private readonly ImmutableArray<string> urls;
    private readonly Dictionary<byte[], int> exact = new(ByteKeys.Comparer);
    private readonly Dictionary<byte[], int> folded = new(ByteKeys.Comparer);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> exactBytes;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> foldedBytes;

    private ArticlePaths(ImmutableArray<ArticleAddress> articles)
    {
        urls = [.. articles.Select(article => article.Url)];
        for (var i = 0; i < articles.Length; i++) Enter(articles[i].Url, i);
        for (var i = 0; i < articles.Length; i++)
        {
            foreach (var alias in articles[i].Aliases) Enter(alias, i);
        }

        exactBytes = exact.GetAlternateLookup<ReadOnlySpan<byte>>();
        foldedBytes = folded.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public int Count => urls.Length;

    /// <summary>The canonical path of an article.</summary>
    public string this[int article] => urls[article];

    /// <summary>The order of the articles does not matter. A path that two articles claim goes to its canonical owner, else to the first by URL.</summary>
    public static ArticlePaths Of(IEnumerable<ArticleAddress> articles) =>
        new([.. articles.OrderBy(article => article.Url, StringComparer.Ordinal)]);

    /// <summary>The article of a request's target (RFC 9112, section 3.2: path and query), or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<byte> target)
    {
        if (target.Length > RequestTarget.MaxLength) return None;
        var buffer = target.Length <= UsualLength ? stackalloc byte[UsualLength] : new byte[target.Length];
        var length = RequestTarget.Normalize(target, buffer);
        if (length < 0) return None;
        var key = buffer[..length];
        if (exactBytes.TryGetValue(key, out var article)) return article;
        Ascii.ToLowerInPlace(key, out _);
        return foldedBytes.TryGetValue(key, out article) ? article : None;
    }

    public int Find(string target) => Find(Encoding.UTF8.GetBytes(target));

    // Without regard to case a path counts only where it can mean one article alone: hosts differ in this, and the status 200 has
    // already said that the host found something.
    private void Enter(string path, int article)
    {
        var buffer = new byte[RequestTarget.MaxLength];
        var length = RequestTarget.Normalize(Encoding.UTF8.GetBytes(path), buffer);
        if (length < 0) return;
        var key = buffer[..length];
        if (!exact.TryAdd(key, article)) return;
        var lower = (byte[])key.Clone();
        Ascii.ToLowerInPlace(lower, out _);
        if (!folded.TryAdd(lower, article) && folded[lower] != article) folded[lower] = None;
    }
}
