using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TechNews.Loading;

/// <summary>Reads texts out of a repository, all of them with one <c>git cat-file --batch</c>.</summary>
internal static class GitBlobs
{
    // Of all texts together that are no longer in any file.
    private const long Limit = 512 << 20;

    /// <summary>
    /// The name under which git would keep these bytes: that a file is as it was committed shows without reading the commit.
    /// </summary>
    /// <param name="length">Of the names of this repository in hexadecimal: 40 (SHA-1) or 64 (SHA-256).</param>
    public static string NameOf(ReadOnlySpan<byte> content, int length)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
#pragma warning disable CA5350 // It is git's choice, and nothing is trusted for it: two texts with one name would only be taken for unchanged.
        return Convert.ToHexStringLower(length == 64 ? SHA256.HashData(whole) : SHA1.HashData(whole));
#pragma warning restore CA5350
    }

    /// <summary>The bytes by name, the most wanted first as long as there is room for them; null where git failed.</summary>
    /// <param name="names">The most wanted first, each once.</param>
    public static Dictionary<string, byte[]>? Read(string root, IReadOnlyCollection<string> names)
    {
        var found = new Dictionary<string, byte[]>(names.Count, StringComparer.Ordinal);
        if (names.Count == 0) return found;
        return Git.ReadAll(root, ["cat-file", "--batch"], names, stream => Collect(new BufferedStream(stream, 1 << 16), found)) ? found : null;
    }

    // "NAME blob LENGTH", the bytes, a line end; or "NAME missing".
    private static void Collect(Stream stream, Dictionary<string, byte[]> found)
    {
        var room = Limit;
        while (Line(stream) is { } line)
        {
            if (line.Split(' ') is not [var name, var kind, var size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) continue;
            if (kind is "blob" && length <= SourceReading.TextLimit && length <= room)
            {
                var bytes = new byte[length];
                if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < length) return;
                found[name] = bytes;
                room -= length;
            }
            else
            {
                Skip(stream, length);
            }

            stream.ReadByte();
        }
    }

    private static string? Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var b = stream.ReadByte(); b != '\n'; b = stream.ReadByte())
        {
            if (b < 0) return null;
            line.Append((char)b);
        }

        return line.ToString();
    }

    private static void Skip(Stream stream, long length)
    {
        var buffer = new byte[1 << 16];
        while (length > 0 && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length)) is > 0 and var read) length -= read;
    }
}
