using System.Text;

namespace TechNews.Files;

/// <summary>
/// A text file of the site as it was read, kept as its bytes: half the size of the text, which is made where it is needed and let go.
/// </summary>
/// <param name="path">Relative to the site's root, with forward slashes.</param>
/// <param name="utf8">Valid UTF-8 without byte order mark, its line ends <c>\n</c>.</param>
public sealed class SourceFile(string path, ReadOnlyMemory<byte> utf8)
{
    private ContentHash hash;
    private bool isHashed;

    /// <summary>Relative to the site's root, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>Valid UTF-8 without byte order mark, its line ends <c>\n</c>.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>Of the bytes, found once when first asked for.</summary>
    public ContentHash Hash
    {
        get
        {
            if (Volatile.Read(ref isHashed)) return hash;
            hash = ContentHash.Of(Utf8.Span);
            Volatile.Write(ref isHashed, true);
            return hash;
        }
    }

    public static SourceFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The text, made anew at each call.</summary>
    public SourceText Read() => new(Path, Encoding.UTF8.GetString(Utf8.Span));
}
