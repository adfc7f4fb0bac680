using System.Collections.Frozen;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Compressing;

/// <summary>
/// Puts a <c>.br</c> and a <c>.gz</c> beside every text of the site, for servers that can hand them out as they are
/// (nginx' <c>gzip_static</c>, Caddy's <c>precompressed</c>).
/// </summary>
public static class CompressedTwins
{
    /// <summary>In bytes. What fits into one packet of a network arrives no sooner when it is smaller.</summary>
    internal const int SmallestText = 1024;

    private static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".md", ".csv", ".webmanifest");

    /// <summary>The bytes of a file that the tool published at this path before, or null.</summary>
    public delegate ReadOnlyMemory<byte>? Published(string path);

    /// <summary>Where the bytes of a finished file go.</summary>
    public delegate FileContent Keep(string path, ReadOnlyMemory<byte> bytes);

    /// <summary>
    /// The tree and its twins. A published twin that holds the very text is taken over, which is much faster than to make it anew;
    /// one that would not save a tenth is not made. A file of the site's own at a twin's path stays what it is. Whoever makes a text makes
    /// its twins.
    /// </summary>
    public static Reported<OutputTree> AddTo(OutputTree tree, Published published, Keep keep)
    {
        var taken = tree.Paths.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var twins = new OutputFile?[tree.Files.Length][];
        Parallel.For(0, tree.Files.Length, i => twins[i] = TwinsOf(tree.Files[i], taken, new(published, keep)));
        return OutputTree.Of([.. tree.Files, .. tree.Elsewhere, .. twins.SelectMany(some => some).OfType<OutputFile>()]);
    }

    private static OutputFile?[] TwinsOf(OutputFile file, HashSet<string> taken, Ends ends)
    {
        if (file.Content.Length < SmallestText || !Texts.Contains(Path.GetExtension(file.Path))) return [];
        var text = file.Content.Read();
        return Array.ConvertAll(ContentCoding.All, coding =>
        {
            var path = file.Path + coding.Extension;
            if (taken.Contains(path) || OutputPath.Flaw(path) is not null) return null;
            var bytes = ends.Published(path) is { } old && coding.Holds(old, text.Span) ? old : coding.Compress(text.Span);
            return bytes.Length > text.Length / 10 * 9 ? null : file with { Path = path, Content = ends.Keep(path, bytes) };
        });
    }

    private readonly record struct Ends(Published Published, Keep Keep);
}
