using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>What one HTML file of the output says to a browser; its tree is let go at once.</summary>
internal sealed record FinishedPage
{
    private static readonly HtmlParserOptions Parsing = new() { IsKeepingSourceReferences = true };

    private static readonly (string Element, string Attribute)[] Addresses =
    [
        ("a", "href"), ("area", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"),
        ("video", "src"), ("video", "poster"), ("audio", "src"), ("track", "src"), ("form", "action"),
    ];

    public required OutputFile File { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required bool NoIndex { get; init; }

    /// <summary>Where a meta refresh sends the reader; null where there is none.</summary>
    public required string? RedirectsTo { get; init; }

    public required FrozenSet<string> Ids { get; init; }

    public required ImmutableArray<string> RepeatedIds { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>Sources of pictures that do not say their size.</summary>
    public required ImmutableArray<Reference> UnsizedPictures { get; init; }

    /// <summary>Language and address of each <c>hreflang</c>.</summary>
    public required ImmutableArray<(string Language, string Url)> Alternates { get; init; }

    public required ImmutableArray<string> StructuredData { get; init; }

    public static FinishedPage Read(OutputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Read().Span);
        using var document = new HtmlParser(Parsing).ParseDocument(text);
        var lines = new SourceText(file.Path, text);
        string[] ids = [.. document.All.Select(element => element.Id ?? "").Where(id => id.Length > 0)];
        return new FinishedPage
        {
            File = file,
            Title = document.Title?.Trim() ?? "",
            Description = Meta(document, "description")?.Trim() ?? "",
            NoIndex = Meta(document, "robots")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) == true,
            RedirectsTo = Refresh(document),
            Ids = ids.Concat(document.QuerySelectorAll("a[name]").Select(anchor => anchor.GetAttribute("name")!)).ToFrozenSet(StringComparer.Ordinal),
            RepeatedIds = [.. ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key)],
            References = [.. ReferencesOf(document, lines)],
            UnsizedPictures = [.. Unsized(document, lines)],
            Alternates = [.. document.QuerySelectorAll("link[rel='alternate'][hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href") ?? ""))],
            StructuredData = [.. document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent)],
        };
    }

    // One pass: pages have thousands of elements, and a site thousands of pages.
    private static IEnumerable<Reference> ReferencesOf(IDocument document, SourceText lines)
    {
        foreach (var element in document.All)
        {
            foreach (var (name, attribute) in Addresses)
            {
                if (string.Equals(name, element.LocalName, StringComparison.Ordinal) && element.GetAttribute(attribute) is { } url)
                    yield return new Reference(url.Trim(), KindOf(element), LineOf(element, lines));
            }

            if (element.LocalName is not ("img" or "source") || element.GetAttribute("srcset") is not { } candidates) continue;
            foreach (var candidate in Candidates(candidates)) yield return new Reference(candidate, ReferenceKind.Picture, LineOf(element, lines));
        }
    }

    private static ReferenceKind KindOf(IElement element) => element.LocalName switch
    {
        "link" when element.GetAttribute("rel")?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true => ReferenceKind.Style,
        "a" or "area" or "form" or "link" => ReferenceKind.Link,
        "script" => ReferenceKind.Script,
        _ => ReferenceKind.Picture,
    };

    private static IEnumerable<Reference> Unsized(IDocument document, SourceText lines) =>
        document.QuerySelectorAll("img[src]")
            .Where(picture => !picture.HasAttribute("width") || !picture.HasAttribute("height"))
            .Select(picture => new Reference(picture.GetAttribute("src")!, ReferenceKind.Picture, LineOf(picture, lines)));

    // Commas stand in addresses as well: a candidate ends at a comma behind white space or a descriptor (WHATWG HTML, 4.8.4.2.1).
    private static IEnumerable<string> Candidates(string srcset) =>
        srcset.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(candidate => candidate.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 0)
            .Select(parts => parts[0]);

    // The library's line and column wrap at 65,536: only its position counts.
    private static int LineOf(IElement element, SourceText lines) =>
        element.SourceReference is { } source ? lines.At(Math.Max(0, source.Position.Position - 1)).Line : 1;

    private static string? Meta(IDocument document, string name) => document.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");

    private static string? Refresh(IDocument document)
    {
        var content = document.QuerySelector("meta[http-equiv='refresh' i]")?.GetAttribute("content");
        var at = content?.IndexOf("url=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : content![(at + 4)..].Trim(' ', '\'', '"');
    }
}

/// <summary>An address that a page names, as written.</summary>
/// <param name="Line">Of the HTML file, from 1.</param>
internal sealed record Reference(string Url, ReferenceKind Kind, int Line);

internal enum ReferenceKind
{
    Link,
    Picture,
    Style,
    Script,
}
