using System.Text;

namespace TechNews.Collecting;

/// <summary>
/// A request's target made comparable: scheme and host, query and fragment gone, percent-encoding undone once (RFC 3986, section 2.4),
/// slashes in a row made one, <c>index.html</c> and the slash at the end gone. A static host gives the same file whatever the query.
/// </summary>
internal static class RequestTarget
{
    /// <summary>A longer target is no article's.</summary>
    public const int MaxLength = 4096;

    /// <summary>Writes the comparable form and gives its length, or -1 where the target is no path. The home page has length 0.</summary>
    public static int Normalize(ReadOnlySpan<byte> target, Span<byte> destination)
    {
        target = PathOf(target);
        var end = target.IndexOfAny((byte)'?', (byte)'#');
        if (end >= 0) target = target[..end];
        if (target.IsEmpty || target[0] != '/' || target.Length > destination.Length) return -1;
        var length = Decode(target, destination);
        var key = destination[..length];
        if (key.EndsWith("/index.html"u8)) length -= "index.html".Length;
        while (length > 0 && destination[length - 1] == '/') length--;
        return length;
    }

    /// <summary>The host of a target in absolute form, <c>https://host/path</c>, else empty.</summary>
    public static ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> target)
    {
        var rest = AfterScheme(target);
        var slash = rest.IndexOfAny("/?#"u8);
        return slash < 0 ? rest : rest[..slash];
    }

    private static ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> target)
    {
        if (target.IsEmpty || target[0] == '/') return target;
        var rest = AfterScheme(target);
        var slash = rest.IndexOf((byte)'/');
        return slash < 0 ? default : rest[slash..];
    }

    private static ReadOnlySpan<byte> AfterScheme(ReadOnlySpan<byte> target)
    {
        if (HasScheme(target, "https://"u8)) return target["https://".Length..];
        return HasScheme(target, "http://"u8) ? target["http://".Length..] : default;
    }

    // Schemes are the same in capitals (RFC 3986, section 3.1).
    private static bool HasScheme(ReadOnlySpan<byte> target, ReadOnlySpan<byte> scheme) =>
        target.Length >= scheme.Length && Ascii.EqualsIgnoreCase(target[..scheme.Length], scheme);

    private static int Decode(ReadOnlySpan<byte> path, Span<byte> destination)
    {
        var length = 0;
        for (var i = 0; i < path.Length; i++)
        {
            var value = path[i];
            if (value == '%' && i + 2 < path.Length && Hex(path[i + 1]) is var high and >= 0 && Hex(path[i + 2]) is var low and >= 0)
            {
                value = (byte)((high << 4) | low);
                i += 2;
            }

            if (value == '/' && length > 0 && destination[length - 1] == '/') continue;
            destination[length++] = value;
        }

        return length;
    }

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    internal static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
