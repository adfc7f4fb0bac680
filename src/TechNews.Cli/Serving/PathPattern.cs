namespace TechNews.Cli.Serving;

/// <summary>A path with <c>*</c> for anything and <c>:name</c> for anything but a slash.</summary>
internal static class PathPattern
{
    /// <summary>In time of at most the product of both lengths, whatever the pattern.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var (p, s) = (0, 0);
        var (star, resume) = (-1, 0);
        while (true)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, s);
                continue;
            }

            if (p == pattern.Length && s == path.Length) return true;
            if (p < pattern.Length && s < path.Length && Step(pattern, path, ref p, ref s)) continue;
            if (star < 0 || resume == path.Length) return false;
            (p, s) = (star + 1, ++resume);
        }
    }

    private static bool Step(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path, ref int p, ref int s)
    {
        if (pattern[p] == ':' && p > 0 && pattern[p - 1] == '/')
        {
            var name = pattern[p..].IndexOf('/');
            var value = path[s..].IndexOf('/');
            p = name < 0 ? pattern.Length : p + name;
            s = value < 0 ? path.Length : s + value;
            return true;
        }

        if (pattern[p] != path[s]) return false;
        (p, s) = (p + 1, s + 1);
        return true;
    }
}
