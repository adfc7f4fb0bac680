using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TechNews.Announcing;

/// <summary>One published file as an entry.</summary>
internal static class PublishedText
{
    private const int FingerprintBytes = 16;

    /// <summary>Null for a page that is nobody's to list: <c>noindex</c>, as old addresses that lead on are, or one whose text belongs to another address.</summary>
    public static PublishedEntry? OfPage(byte[] html, string url)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        if (page.QuerySelector("meta[name='robots' i]")?.GetAttribute("content")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) == true) return null;
        if (page.QuerySelector("link[rel='canonical' i]")?.GetAttribute("href") is { } canonical && !string.Equals(canonical, url, StringComparison.Ordinal)) return null;
        var isNotFound = url.EndsWith("/404.html", StringComparison.Ordinal);
        return isNotFound ? null : new PublishedEntry(url, IsListed: true, page.QuerySelector("link[rel='hub' i]") is not null, Hash(Encoding.UTF8.GetBytes(OwnText(page))));
    }

    public static PublishedEntry OfFeed(byte[] feed, string url) => new(url, IsListed: false, NamesHub: Names(feed), Hash(feed));

    // A new story stands in the sidebars of every page: that is no change of theirs.
    private static string OwnText(IDocument page)
    {
        var own = page.QuerySelectorAll("article").FirstOrDefault(article => article.QuerySelector("h1") is not null) ?? page.QuerySelector("main") ?? page.Body;
        var aside = own?.QuerySelectorAll("aside, nav").ToArray() ?? [];
        foreach (var element in aside) element.Remove();
        var description = page.QuerySelector("meta[name='description' i]")?.GetAttribute("content");
        return $"{page.Title}\n{description}\n{own?.OuterHtml}";
    }

    // As the feeds of this tool write it.
    private static bool Names(ReadOnlySpan<byte> feed) => feed.IndexOf(" rel=\"hub\""u8) >= 0 || feed.IndexOf("\"hubs\":"u8) >= 0;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, FingerprintBytes));
}
