namespace TechNews.Parsing.Markdown;

/// <summary>The marks in front of a line that open or continue quotes, lists, definitions and notes, several at once.</summary>
internal static class LinePrefix
{
    /// <summary>How many there are, stopping past a limit. A ruler such as <c>* * *</c> has none.</summary>
    public static int Depth(ReadOnlySpan<char> line, int limit)
    {
        var depth = 0;
        var i = 0;
        while (depth <= limit)
        {
            while (i < line.Length && (line[i] is ' ' or '\t')) i++;
            var mark = Mark(line[i..]);
            if (mark == 0) return depth;
            i += mark;
            depth++;
        }

        return IsRuler(line) ? 0 : depth;
    }

    private static int Mark(ReadOnlySpan<char> rest) => rest switch
    {
        [] => 0,
        ['>', ..] => 1,
        ['-' or '*' or '+' or ':' or '~', ' ' or '\t', ..] => 1,
        ['[', '^', ..] => Note(rest),
        _ => Number(rest),
    };

    private static int Number(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && (rest[digits] is '.' or ')') ? digits + 1 : 0;
    }

    private static int Note(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(']');
        return end > 0 && end + 1 < rest.Length && rest[end + 1] == ':' ? end + 2 : 0;
    }

    private static bool IsRuler(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart(" \t");
        return (mark[0] is '-' or '*') && line.IndexOfAnyExcept(mark[0], ' ', '\t') < 0;
    }
}
