using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Relating;
using TechNews.Tests.Sites;

namespace TechNews.Tests.Composing.Graphs;

/// <summary>A whole build in memory with the default theme, read by real parsers.</summary>
internal sealed class BuiltPages
{
    private static readonly Lazy<BuiltPages> FirstSample = new(() => new BuiltPages(
        SiteLoader.Load(Repository.Root, new BuildOptions { Now = DateTimeOffset.UnixEpoch }).Value));

    private readonly Dictionary<string, OutputFile> files;

    private BuiltPages(BuildInputs inputs)
    {
        var built = SiteBuild.Run(inputs);
        Findings = built.Findings;
        Edition = built.Value.Edition;
        files = built.Value.Tree.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The sample newspaper of this repository.</summary>
    public static BuiltPages Sample => FirstSample.Value;

    public ImmutableArray<Diagnostic> Findings { get; }

    public Edition Edition { get; }

    public IEnumerable<string> Paths => files.Keys;

    public IEnumerable<string> HtmlPaths => files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public static BuiltPages Of(TestSite site) => new(site.Inputs with { Templates = Theme.Texts, TemplateAssets = Theme.Assets });

    public bool Has(string path) => files.ContainsKey(path);

    public ReadOnlySpan<byte> Bytes(string path) => files[path].Content.Read().Span;

    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public IDocument Html(string path) => new HtmlParser().ParseDocument(Text(path));

    /// <summary>The nodes of a page's one graph; none where it has no structured data.</summary>
    public JsonElement[] Graph(string path)
    {
        var scripts = Html(path).QuerySelectorAll("script[type='application/ld+json']");
        if (scripts.Length == 0) return [];
        var root = JsonDocument.Parse(Assert.Single(scripts).TextContent).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return [.. root.GetProperty("@graph").EnumerateArray()];
    }

    /// <summary>The first node of a page's graph: what the page is.</summary>
    public JsonElement Subject(string path) => Graph(path)[0];

    public string[] Meta(string path, string property) =>
        [.. Html(path).QuerySelectorAll($"meta[property='{property}'], meta[name='{property}']").Select(meta => meta.GetAttribute("content")!)];
}
