using TechNews.Relating;

namespace TechNews.Composing.Policies;

/// <summary><c>_headers</c>, which Netlify, Cloudflare Pages and others read.</summary>
internal static class HeadersFile
{
    public static string Of(Edition edition)
    {
        var home = edition.Urls.Home;
        return $"""
            {home}*
              Content-Security-Policy: {ContentSecurityPolicy.Of(edition)}
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
              Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
              Cross-Origin-Opener-Policy: same-origin
            {home}assets/*
              Cache-Control: public, max-age=31536000, immutable
            {home}*/feed.xml
              Content-Type: application/rss+xml; charset=utf-8
            {home}*/atom.xml
              Content-Type: application/atom+xml; charset=utf-8
            {home}*/feed.json
              Content-Type: application/feed+json; charset=utf-8
            {home}feed.xml
              Content-Type: application/rss+xml; charset=utf-8
            {home}atom.xml
              Content-Type: application/atom+xml; charset=utf-8
            {home}feed.json
              Content-Type: application/feed+json; charset=utf-8
            {home}manifest.webmanifest
              Content-Type: application/manifest+json

            """.ReplaceLineEndings("\n");
    }
}
