using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TechNews.Files;

namespace TechNews.Cli.Serving;

/// <summary>
/// What a finished site answers to a path. It looks paths up among the site's files and never on a disk, so that no path can lead
/// out of the site.
/// </summary>
internal sealed class ServedSite
{
    private readonly IReadOnlyDictionary<string, string> ribbons;
    private readonly Lazy<ImmutableArray<string>> styles;
    private readonly ConcurrentDictionary<string, string> tags = new(StringComparer.Ordinal);

    /// <param name="prefix">The path of the site's address; starts and ends with a slash.</param>
    /// <param name="ribbons">What to write over a page that a build would leave out, by path in the output.</param>
    public ServedSite(OutputTree tree, string prefix, IReadOnlyDictionary<string, string>? ribbons = null)
    {
        (Tree, Prefix) = (tree, prefix);
        this.ribbons = ribbons ?? FrozenDictionary<string, string>.Empty;
        styles = new(() => [.. tree.Files.Select(file => file.Path).Where(path => path.EndsWith(".css", StringComparison.OrdinalIgnoreCase))]);
        Headers = HeaderRules.Of(Find("_headers"));
    }

    /// <summary>The path of the site's address, where its front page is.</summary>
    public string Prefix { get; }

    public OutputTree Tree { get; }

    /// <summary>Paths of its style sheets.</summary>
    public ImmutableArray<string> Styles => styles.Value;

    /// <summary>What the site's own <c>_headers</c> asks of its server.</summary>
    public HeaderRules Headers { get; }

    /// <summary>The same site with another content for one of its files.</summary>
    public ServedSite With(OutputFile file) => new(Tree.With(file), Prefix, ribbons);

    /// <param name="path">Decoded, starting with a slash.</param>
    public Answer Answer(string path)
    {
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            return path is "/" || string.Equals(path + "/", Prefix, StringComparison.Ordinal) ? new Answer.Moved(Prefix) : NotFound();
        var inside = path[Prefix.Length..];
        if (inside.Length == 0 || inside.EndsWith('/')) return Found(inside + "index.html") ?? NotFound();
        if (Found(inside) is { } found) return found;
        return Find(inside + "/index.html") is not null ? new Answer.Moved(path + "/") : NotFound();
    }

    // The tree is in order: looking up takes no table, which would have to be made anew after every edit.
    private OutputFile? Find(string path)
    {
        var (low, high) = (0, Tree.Files.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Tree.Files[middle].Path, path);
            if (order == 0) return Tree.Files[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    private Answer.Content? Found(string path) => Find(path) is { } file ? Content(file, 200) : null;

    private Answer NotFound() => Find("404.html") is { } page && Content(page, 404) is { } found ? found : new Answer.Missing();

    private Answer.Content? Content(OutputFile file, int status) => Tag(file) is { } tag
        ? new(status, ContentTypes.Of(file.Path), file.Content, tag) { Ribbon = ribbons.GetValueOrDefault(file.Path) }
        : null;

    /// <summary>Null where the file is no longer on the disk.</summary>
    private string? Tag(OutputFile file)
    {
        if (file.Content is not FileContent.OnDisk disk) return tags.GetOrAdd(file.Path, _ => ContentHash.Of(file.Content.Read().Span).ToString());
        // It may be a film: its length and its time of change stand for its content, as at other servers.
        var now = new FileInfo(disk.AbsolutePath);
        return now.Exists ? string.Create(CultureInfo.InvariantCulture, $"{now.Length:x}-{now.LastWriteTimeUtc.Ticks:x}") : null;
    }
}

/// <summary>One answer to a request.</summary>
internal abstract record Answer
{
    /// <param name="Tag">Differs where the body differs; not quoted.</param>
    public sealed record Content(int Status, string Type, FileContent Body, string Tag) : Answer
    {
        /// <summary>What to write over the page; null for an ordinary one.</summary>
        public string? Ribbon { get; init; }

        public bool IsPage => Type.StartsWith("text/html", StringComparison.Ordinal);
    }

    /// <param name="Path">Decoded.</param>
    public sealed record Moved(string Path) : Answer;

    /// <summary>Not found, and the site has no page to say so.</summary>
    public sealed record Missing : Answer;
}
