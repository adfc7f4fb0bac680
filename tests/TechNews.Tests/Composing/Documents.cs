using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Tests.Composing;

/// <summary>The documents of a site that are made without a template, by path; nothing is rendered.</summary>
internal sealed class Documents
{
    private readonly Dictionary<string, byte[]> files;

    private Documents(Dictionary<string, byte[]> files, string[] findings)
    {
        this.files = files;
        Findings = findings;
    }

    /// <summary>What parsing, relating and composing say, as <c>path:line:col: level code: message</c>.</summary>
    public string[] Findings { get; }

    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    public static Documents Of(TestSite site)
    {
        var report = new Report();
        var edition = report.Take(Editing.EditionOf(report.Take(site.Parse()), site.Options));
        var pages = SitePages.Compose(edition);
        var made = report.Take(SiteDocuments.Compose(edition, pages, ImmutableDictionary<string, string>.Empty));
        return new(
            made.ToDictionary(file => file.Path, file => file.Content.Read().ToArray(), StringComparer.Ordinal),
            [.. report.With(0).Findings.Order().Select(finding => $"{finding.Where}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}")]);
    }

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    public byte[] Bytes(string path) => files[path];

    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>Read by a real parser, which forbids what XML forbids.</summary>
    public XDocument Xml(string path)
    {
        using var reader = XmlReader.Create(new MemoryStream(files[path]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public JsonElement Json(string path) => JsonDocument.Parse(files[path]).RootElement;
}
