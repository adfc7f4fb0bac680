using System.Runtime.InteropServices;
using System.Text;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>What a <see cref="PackFile"/> is called, and which of the files that are called so is one.</summary>
internal static class PackNames
{
    /// <summary>What the files of a folder match; also those of others, such as git's.</summary>
    public const string Pattern = "*.pack";

    /// <summary>By what is in the file, so that two builds that write the same write one.</summary>
    public static string Of(ReadOnlySpan<PackFile.Row> rows) => ContentHash.Of(MemoryMarshal.AsBytes(rows)) + ".pack";

    /// <summary>Whether a plain file was written as one, of whatever tool, or lost its bytes: only then may it be deleted.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsOurs(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (name.Length != 2 * ContentHash.Size || !name.All(char.IsAsciiHexDigitLower)) return false;
        using var opened = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        Span<byte> begin = stackalloc byte[PackFile.Kind.Length];
        return FileReading.Fill(opened, begin, 0) == 0 || begin.SequenceEqual(Encoding.ASCII.GetBytes(PackFile.Kind));
    }
}
