using System.Buffers;
using System.Text;

namespace TechNews.Parsing;

/// <summary>
/// Which segments and paths may be URLs and files of the site: none may leave the output folder, hide there, or need a character that
/// some system's file names cannot hold.
/// </summary>
internal static class UrlPath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\?#:*\"<>|");

    // Unreserved and what joins parameters (RFC 3986, 2.3): nothing that a server's configuration gives a meaning of its own.
    private static readonly SearchValues<char> InQueries =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%=&+");

    private const int MaxSegmentBytes = 200;
    private const int MaxPathLength = 1000;

    /// <summary>Why a text cannot be one segment, or null.</summary>
    public static string? ProblemOfSegment(string segment)
    {
        if (segment.Length == 0) return "it is empty";
        if (segment.Any(char.IsWhiteSpace)) return "it holds white space";
        return segment.Contains('%', StringComparison.Ordinal) ? "it holds '%'" : ProblemOfName(segment);
    }

    /// <summary>Why a text cannot be a path from the root, or null.</summary>
    public static string? ProblemOfPath(string path)
    {
        if (path.Length == 0 || path[0] != '/') return "it must start with '/'";
        if (path.Length > MaxPathLength) return $"it is longer than {MaxPathLength} characters";
        if (path.Contains("//", StringComparison.Ordinal)) return "it holds '//'";
        return path.Trim('/').Split('/').Select(ProblemOfPathSegment).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Why a text without its question mark cannot be the query of an old address, or null.</summary>
    public static string? ProblemOfQuery(string query)
    {
        if (query.Length is 0 or > MaxSegmentBytes) return $"its query is empty or longer than {MaxSegmentBytes} characters";
        var other = query.AsSpan().IndexOfAnyExcept(InQueries);
        return other >= 0 ? $"its query holds '{query[other]}', which must be percent-encoded" : null;
    }

    /// <summary>What all spellings of one page's path have in common: percent-encoded or not, with or without the last slash or <c>index.html</c>.</summary>
    public static string Key(string path)
    {
        var key = path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
        if (key.EndsWith("/index.html", StringComparison.Ordinal)) key = key[..^"index.html".Length];
        return key.Length > 1 ? key.TrimEnd('/') : key;
    }

    private static string? ProblemOfPathSegment(string segment)
    {
        if (segment.Length == 0) return null;
        // A server decodes once before it looks for the file, so the decoded form must be harmless too.
        var decoded = Uri.UnescapeDataString(segment);
        return ProblemOfName(segment) ?? (decoded.Contains('/', StringComparison.Ordinal) ? "it hides a '/'" : ProblemOfName(decoded));
    }

    private static string? ProblemOfName(string name)
    {
        if (name is "." or "..") return $"it holds '{name}'";
        if (name.Any(Characters.IsInvisible)) return "it holds an invisible character";
        var forbidden = name.AsSpan().IndexOfAny(Forbidden);
        if (forbidden >= 0) return $"it holds '{name[forbidden]}'";
        if (name[0] == '.') return "it starts with a dot, which hides the file";
        if (name[^1] is '.' or ' ') return "it ends with a dot or a space";
        return Encoding.UTF8.GetByteCount(name) > MaxSegmentBytes ? $"a part of it is longer than {MaxSegmentBytes} bytes" : null;
    }
}
