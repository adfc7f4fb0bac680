using System.Collections.Immutable;
using System.Text;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Policies;

/// <summary>
/// A content security policy (W3C CSP 3) as strict as the site's texts allow: everything comes from the site itself, besides what
/// articles and pages name. The theme has no inline script or style.
/// </summary>
internal static class ContentSecurityPolicy
{
    public static string Of(Edition edition)
    {
        var needs = Needs(edition);
        var https = string.Equals(edition.Config.BaseUrl.Scheme, "https", StringComparison.Ordinal);
        return string.Join("; ",
        [
            "default-src 'self'",
            Directive("script-src", "'self'", needs.Scripts),
            Directive("style-src", needs.HasInlineStyles ? "'self' 'unsafe-inline'" : "'self'", []),
            Directive("img-src", "'self' data:", needs.Images),
            Directive("media-src", "'self'", needs.Media),
            needs.Frames.IsEmpty ? "frame-src 'none'" : "frame-src " + string.Join(' ', needs.Frames),
            Directive("form-action", "'self'", needs.Forms),
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
            .. https ? ["upgrade-insecure-requests"] : Array.Empty<string>(),
        ]);
    }

    private static PolicyNeeds Needs(Edition edition)
    {
        Story[] stories = [.. edition.Stories, .. edition.Unlisted];
        var texts = new string?[stories.Length + edition.Pages.Length];
        Parallel.For(0, texts.Length, i => texts[i] = i < stories.Length ? Special(stories[i].Html) : Special(edition.Pages[i - stories.Length].Content));
        var pictures = stories.Select(story => story.Image?.Url).OfType<string>().Where(url => !url.StartsWith('/'));
        return PolicyNeeds.Of(texts.OfType<string>(), pictures);
    }

    private static string? Special(PiecedHtml html) => html.MayAskOthers ? Text(html.Joined()) : null;

    private static string? Special(ReadOnlyMemory<byte> html) => BodyMarkup.MentionsOthers(html.Span) ? Text(html) : null;

    private static string Text(ReadOnlyMemory<byte> html) => Encoding.UTF8.GetString(html.Span);

    private static string Directive(string name, string own, ImmutableSortedSet<string> origins) =>
        string.Join(' ', origins.Prepend(own).Prepend(name));
}
