using System.Text;

namespace TechNews.Files;

/// <summary>
/// A text file of the site, kept as its bytes: half the size of the text, which is made where it is needed and let go. The bytes too may be let go of when
/// the text was parsed, or not be read at all where their hash is known; they are read where somebody wants them, and must have that hash.
/// </summary>
/// <param name="path">Relative to the site's root, with forward slashes.</param>
/// <param name="utf8">Valid UTF-8 without byte order mark, its line ends <c>\n</c>.</param>
/// <param name="again">Reads the bytes anew; null where they can be had only once.</param>
public sealed class SourceFile(string path, ReadOnlyMemory<byte> utf8, Func<ReadOnlyMemory<byte>>? again = null)
{
    private readonly Lock gate = new();
    private ReadOnlyMemory<byte>? bytes = utf8;
    private ContentHash? hash;
    private Func<ReadOnlyMemory<byte>>? how = again;

    /// <summary>Relative to the site's root, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>Valid UTF-8 without byte order mark, its line ends <c>\n</c>.</summary>
    /// <exception cref="IOException">The file is no longer what it was when it was read.</exception>
    public ReadOnlyMemory<byte> Utf8
    {
        get
        {
            lock (gate) return bytes ?? ReadAgain();
        }
    }

    /// <summary>Of the bytes, found once when first asked for.</summary>
    public ContentHash Hash
    {
        get
        {
            lock (gate) return hash ??= ContentHash.Of((bytes ?? ReadAgain()).Span);
        }
    }

    /// <summary>A file whose content is known by its hash, and read only where it is asked for.</summary>
    /// <param name="again">Reads the bytes; another content than the hash's is refused.</param>
    public static SourceFile Known(string path, ContentHash hash, Func<ReadOnlyMemory<byte>> again) => new(path, default, again) { bytes = null, hash = hash };

    public static SourceFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The text, made anew at each call.</summary>
    /// <exception cref="IOException">The file is no longer what it was when it was read.</exception>
    public SourceText Read() => new(Path, Encoding.UTF8.GetString(Utf8.Span));

    /// <summary>Frees the memory of the bytes where they can be read again. Changes nothing else.</summary>
    public void LetGo()
    {
        if (how is null) return;
        _ = Hash;
        lock (gate) bytes = null;
    }

    /// <summary>The same text was found anew, in other bytes or elsewhere: it is read there from now on. Changes nothing else.</summary>
    public void ReadAs(SourceFile found)
    {
        if (found.how is null) return;
        lock (gate) how = found.how;
    }

    private ReadOnlyMemory<byte> ReadAgain()
    {
        var now = how!();
        return hash is null || ContentHash.Of(now.Span) == hash ? now : throw new IOException($"{Path} changed while the site was built");
    }
}
