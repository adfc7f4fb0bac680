using TechNews.Scriban.Values;

namespace TechNews.Scriban;

/// <summary>How a library is parsed.</summary>
public sealed record LibraryOptions
{
    public static LibraryOptions Default { get; } = new();

    /// <summary>What a template writes; by default <c>.html</c> is HTML, <c>.xml</c> is XML and all else is text.</summary>
    public Func<string, OutputKind> KindOf { get; init; } = ByExtension;

    /// <summary>Functions of the host, by their names, beside the built-in ones.</summary>
    public IReadOnlyList<HostFunction> Functions { get; init; } = [];

    /// <summary>
    /// The global variables that are the same for every page of a site. An include that reads nothing else but its
    /// arguments is rendered once and reused, where <see cref="RenderOptions.Fragments"/> allows it.
    /// </summary>
    public IReadOnlyList<string> SharedGlobals { get; init; } = [];

    private static OutputKind ByExtension(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? OutputKind.Html
        : path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? OutputKind.Xml
        : OutputKind.Text;
}
