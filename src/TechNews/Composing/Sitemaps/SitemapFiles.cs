using System.Collections.Immutable;
using System.Globalization;
using TechNews.Composing.Writing;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Composing.Sitemaps;

/// <summary>How much one sitemap may hold.</summary>
internal sealed record SitemapLimits(int Urls, long Bytes);

/// <summary>One written entry.</summary>
internal sealed record SitemapUrl(byte[] Xml, DateTimeOffset? LastChange);

/// <summary>Entries cut into files that keep to the limits; more than one file gets an index under the first name (sitemaps.org/protocol.html).</summary>
internal static class SitemapFiles
{
    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8;

    /// <param name="name">Such as <c>sitemap</c>: files are <c>sitemap.xml</c>, and after a split <c>sitemap-1.xml</c> and so on.</param>
    /// <param name="folder">Absolute URL at which the files stand, with a slash at its end.</param>
    /// <param name="open">The root element's start tag.</param>
    public static ImmutableArray<OutputFile> Of(
        string name, string folder, byte[] open, IEnumerable<SitemapUrl> entries, SitemapLimits limits)
    {
        var origin = SourceLocation.WholeFile("site.yml");
        byte[] head = [.. Declaration, .. open];
        byte[] tail = [.. "</urlset>\n"u8];
        var parts = Split(entries, limits with { Bytes = limits.Bytes - head.Length - tail.Length }).ToList();
        if (parts.Count <= 1) return [new OutputFile(name + ".xml", Joined(head, parts.FirstOrDefault() ?? [], tail), origin)];
        return
        [
            new OutputFile(name + ".xml", new FileContent.InMemory(Index(name, folder, parts)), origin),
            .. parts.Select((part, place) => new OutputFile(NameOf(name, place), Joined(head, part, tail), origin)),
        ];
    }

    private static IEnumerable<List<SitemapUrl>> Split(
        IEnumerable<SitemapUrl> entries, SitemapLimits limits)
    {
        var part = new List<SitemapUrl>();
        var bytes = 0L;
        foreach (var entry in entries)
        {
            if (part.Count == limits.Urls || (part.Count > 0 && bytes + entry.Xml.Length > limits.Bytes))
            {
                yield return part;
                part = [];
                bytes = 0;
            }

            part.Add(entry);
            bytes += entry.Xml.Length;
        }

        if (part.Count > 0) yield return part;
    }

    private static byte[] Index(string name, string folder, List<List<SitemapUrl>> parts)
    {
        var xml = new XmlText().Raw(Declaration).Raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (var place = 0; place < parts.Count; place++)
        {
            xml.Raw("<sitemap>\n"u8).Element("loc"u8, folder + NameOf(name, place));
            if (parts[place].Max(entry => entry.LastChange) is { } newest) xml.Element("lastmod"u8, WrittenDates.Rfc3339(newest));
            xml.Raw("</sitemap>\n"u8);
        }

        return xml.Raw("</sitemapindex>\n"u8).ToArray();
    }

    private static FileContent.Joined Joined(byte[] head, IEnumerable<SitemapUrl> entries, byte[] tail) =>
        new([head, .. entries.Select(entry => entry.Xml), tail]);

    private static string NameOf(string name, int place) => string.Create(CultureInfo.InvariantCulture, $"{name}-{place + 1}.xml");
}
