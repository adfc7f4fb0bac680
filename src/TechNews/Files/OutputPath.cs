using System.Buffers;
using System.Text;

namespace TechNews.Files;

/// <summary>Which paths may be written below an output folder, on any system.</summary>
internal static class OutputPath
{
    /// <summary>What the tool keeps for itself in an output folder starts with this.</summary>
    public const string ReservedPrefix = ".technews-";

    // NAME_MAX on Linux and macOS, in bytes; NTFS counts the same number of UTF-16 units.
    private const int LongestSegment = 255;

    // Of these, which nearly all paths are made of, no character is a flaw.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_. ");

    private static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
            "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the path may not be written, as the end of "the path …"; null where it may.</summary>
    public static string? Flaw(string path)
    {
        if (path.Length == 0) return "is empty";
        if (path[0] == '/') return "is absolute";
        if (path.StartsWith(ReservedPrefix, StringComparison.Ordinal)) return $"starts with {ReservedPrefix}, which the tool keeps for itself";
        if (path.AsSpan().ContainsAnyExcept(Plain) && CharacterFlaw(path) is { } character) return character;
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (SegmentFlaw(path.AsSpan()[range]) is { } flaw) return flaw;
        }

        return null;
    }

    private static string? CharacterFlaw(string path)
    {
        foreach (var rune in path.AsSpan().EnumerateRunes())
        {
            if (Rune.IsControl(rune)) return "has a control character";
            if (rune == Rune.ReplacementChar) return "has invalid Unicode";
            if (rune.Value is '\\' or ':') return $"has a '{rune}', which is no part of a file's name on every system";
        }

        return null;
    }

    private static string? SegmentFlaw(ReadOnlySpan<char> segment) => segment switch
    {
        "" => "has an empty part",
        "." or ".." => $"has a part '{segment}'",
        [.., '.' or ' '] => $"has a part '{segment}' that ends in a dot or a space",
        _ when IsDevice(segment) => $"has a part '{segment}', which is the name of a device on Windows",
        _ when segment.Length > LongestSegment / 3 && Encoding.UTF8.GetByteCount(segment) > LongestSegment => $"has a part of more than {LongestSegment} bytes",
        _ => null,
    };

    // CON.html is the device as well.
    private static bool IsDevice(ReadOnlySpan<char> segment)
    {
        if (segment.Length < 3) return false;
        var dot = segment.IndexOf('.');
        var stem = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        return stem.Length is 3 or 4 && Devices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);
    }
}
