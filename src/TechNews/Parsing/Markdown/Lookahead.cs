namespace TechNews.Parsing.Markdown;

/// <summary>The few cases in which a quotation mark cannot be decided by the very next character.</summary>
internal static class Lookahead
{
    // Far enough for a sentence, near enough to stay linear.
    private const int Reach = 200;

    private static readonly string[] Elided = ["tis", "twas", "em", "til", "n", "t", "s"];

    /// <summary>
    /// After a digit: true where the next double quote ends a quotation, so that this one, inside of it, means inches.
    /// </summary>
    public static bool ClosesLater(ReadOnlySpan<char> fromQuote)
    {
        var end = Math.Min(fromQuote.Length, Reach);
        for (var i = 1; i < end; i++)
        {
            if (!Neighbours.IsDouble(fromQuote[i])) continue;
            var before = fromQuote[fromQuote[i - 1] == Neighbours.NarrowSpace ? i - 2 : i - 1];
            return Neighbours.Of(before) is Neighbour.Letter or Neighbour.Closing;
        }

        return false;
    }

    /// <summary>A shortened year or word: <c>'90s</c>, <c>'22</c>, <c>'tis</c>, <c>rock 'n' roll</c>.</summary>
    public static bool IsElision(ReadOnlySpan<char> fromQuote)
    {
        var rest = fromQuote[1..];
        return IsYear(rest) || IsShortWord(rest);
    }

    private static bool IsYear(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !char.IsAsciiDigit(rest[0]) || !char.IsAsciiDigit(rest[1])) return false;
        var after = rest.Length > 2 && rest[2] == 's' ? 3 : 2;
        return after >= rest.Length || Neighbours.Of(rest[after]) is Neighbour.Space or Neighbour.Closing or Neighbour.Dash;
    }

    private static bool IsShortWord(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 6 && char.IsAsciiLetter(rest[length])) length++;
        if (length == rest.Length || length == 6) return false;
        if (Neighbours.Of(rest[length]) == Neighbour.Quote) return length == 1 && (rest[0] is 'n' or 'N');
        foreach (var word in Elided)
        {
            if (rest[..length].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
