using System.Text;

namespace TechNews.Composing.Redirecting;

/// <summary>
/// <c>_redirects</c>, which Netlify, Cloudflare Pages and others read: one rule a line. A host that does not know 410 skips those lines
/// and answers 404 for want of a file.
/// </summary>
internal static class HostRedirects
{
    /// <param name="home">The site's own path, with a slash at both ends.</param>
    public static string Of(IEnumerable<Redirect> redirects, string home)
    {
        var text = new StringBuilder();
        foreach (var redirect in redirects)
        {
            text.Append(redirect.From).Append(' ').Append(redirect.To ?? home + "404.html").Append(redirect.To is null ? " 410\n" : " 301\n");
        }

        // What other generators call these feeds.
        text.Append(home).Append("tags/:tag/index.xml ").Append(home).Append("tags/:tag/feed.xml 301\n");
        text.Append(home).Append("authors/:author/index.xml ").Append(home).Append("authors/:author/feed.xml 301\n");
        return text.ToString();
    }
}
