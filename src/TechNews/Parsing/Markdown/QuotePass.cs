using System.Buffers;
using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>
/// Decides quotes while text goes by in pieces, such as the inlines of one paragraph. What is open is remembered, but asked only where
/// the neighbours leave a mark undecided: between two letters, and after a digit, where it may be inches.
/// </summary>
internal sealed class QuotePass(QuoteMarks marks)
{
    // What is more than a neighbour of others: every mark of any language, and the line end that may end a paragraph.
    private static readonly SearchValues<char> Decisive =
        SearchValues.Create($"\n\"'\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A{Neighbours.NarrowSpace}");

    private Neighbour left;
    private char last;
    private bool doubleOpen;
    private bool singleOpen;

    private enum Verdict
    {
        Open,
        Close,
        Apostrophe,
        Keep,
    }

    /// <summary>A new paragraph begins: nothing is open.</summary>
    public void Reset() => (left, last, doubleOpen, singleOpen) = (Neighbour.Space, '\0', false, false);

    /// <summary>Something that is not set by this pass, such as inline code, ended with a character.</summary>
    public void Pass(char end)
    {
        left = Neighbours.Of(end);
        last = end;
    }

    /// <param name="after">The character that will follow the text, or <c>\0</c> at the end of the paragraph.</param>
    public void Append(ReadOnlySpan<char> text, char after, StringBuilder to)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Decisive);
            if (plain < 0) plain = text.Length;
            if (plain > 0)
            {
                to.Append(text[..plain]);
                Pass(text[plain - 1]);
                text = text[plain..];
                continue;
            }

            var c = text[0];
            var next = text.Length > 1 ? text[1] : after;
            if (c is '"' or '\'') Set(c, text, next, to);
            else to.Append(Seen(c, text, next));
            last = c;
            text = text[1..];
        }
    }

    private void Set(char c, ReadOnlySpan<char> rest, char next, StringBuilder to)
    {
        var verdict = Decide(c == '"', rest, next);
        Remember(verdict, c == '"');
        _ = (verdict, c) switch
        {
            (Verdict.Open, '"') => to.Append(marks.Open),
            (Verdict.Close, '"') => to.Append(marks.Close),
            (Verdict.Open, _) => to.Append(marks.OpenSingle),
            (Verdict.Close, _) => to.Append(marks.CloseSingle),
            (Verdict.Apostrophe, _) => to.Append(QuoteMarks.Apostrophe),
            _ => to.Append(c),
        };
    }

    // Marks that are typographic already stay, but count for what is open, as if they had been straight.
    private char Seen(char c, ReadOnlySpan<char> rest, char next)
    {
        if (c == '\n' && last == '\n') (doubleOpen, singleOpen) = (false, false);
        if (c == Neighbours.NarrowSpace) return c;
        var isOpen = marks.Open[0] == c;
        var isClose = marks.Close[^1] == c;
        if (isOpen || isClose) Remember(isOpen == isClose ? Decide(true, rest, next) : isOpen ? Verdict.Open : Verdict.Close, true);
        else if (c == QuoteMarks.Apostrophe) Remember(Decide(false, rest, next), false);
        else if (c == marks.OpenSingle[0]) Remember(Verdict.Open, false);
        else if (c == marks.CloseSingle[0]) Remember(Verdict.Close, false);
        else left = Neighbours.Of(c);
        return c;
    }

    private void Remember(Verdict verdict, bool isDouble)
    {
        left = verdict switch
        {
            Verdict.Open => Neighbour.Opening,
            Verdict.Apostrophe => Neighbour.Letter,
            _ => Neighbour.Closing,
        };
        if (verdict is not (Verdict.Open or Verdict.Close)) return;
        if (isDouble) doubleOpen = verdict == Verdict.Open;
        else singleOpen = verdict == Verdict.Open;
    }

    private Verdict Decide(bool isDouble, ReadOnlySpan<char> rest, char next)
    {
        var right = Neighbours.Of(next);
        return isDouble ? DecideDouble(rest, right) : DecideSingle(rest, right);
    }

    private Verdict DecideDouble(ReadOnlySpan<char> rest, Neighbour right)
    {
        var wordFollows = right is Neighbour.Letter or Neighbour.Digit;
        var undecided = doubleOpen ? Verdict.Close : Verdict.Open;
        return left switch
        {
            Neighbour.Digit when wordFollows || right == Neighbour.Dash => Verdict.Keep,
            Neighbour.Digit => doubleOpen && !Lookahead.ClosesLater(rest) ? Verdict.Close : Verdict.Keep,
            Neighbour.Space => right == Neighbour.Space ? undecided : Verdict.Open,
            Neighbour.Opening => Verdict.Open,
            Neighbour.Dash when right is Neighbour.Quote => undecided,
            Neighbour.Dash => wordFollows || right == Neighbour.Opening ? Verdict.Open : Verdict.Close,
            _ => wordFollows ? undecided : Verdict.Close,
        };
    }

    private Verdict DecideSingle(ReadOnlySpan<char> rest, Neighbour right)
    {
        var wordFollows = right is Neighbour.Letter or Neighbour.Digit;
        return left switch
        {
            Neighbour.Digit when right == Neighbour.Digit => Verdict.Keep,
            Neighbour.Letter or Neighbour.Digit when wordFollows => Verdict.Apostrophe,
            Neighbour.Letter => singleOpen ? Verdict.Close : Verdict.Apostrophe,
            Neighbour.Digit => singleOpen ? Verdict.Close : Verdict.Keep,
            Neighbour.Closing when wordFollows => singleOpen ? Verdict.Close : Verdict.Open,
            Neighbour.Closing => Verdict.Close,
            _ when right == Neighbour.Space => singleOpen ? Verdict.Close : Verdict.Apostrophe,
            _ => Lookahead.IsElision(rest) ? Verdict.Apostrophe : Verdict.Open,
        };
    }
}
