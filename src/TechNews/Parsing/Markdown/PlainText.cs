using System.Text;
using TechNews.Parsing.Terms;

namespace TechNews.Parsing.Markdown;

/// <summary>
/// The text of a body as a reader reads it, while it is written: counts its words, and keeps its lead.
/// </summary>
/// <param name="terms">Counts the words one by one, where somebody wants to know.</param>
internal sealed class PlainText(bool hasMarker, TermCounter? terms = null)
{
    private const int LeadWords = 60;

    private readonly StringBuilder lead = new();
    private int cjk;
    private int words;
    private int enough = -1;
    private bool inWord;
    private bool leadEnded;

    /// <summary>Above zero: captions, embeds, notes, code. Nothing is counted.</summary>
    public int Muted { get; set; }

    /// <summary>Above zero: headings and tables. Counted, but not part of the lead.</summary>
    public int OutsideLead { get; set; }

    /// <summary>Gets everything that is counted, for a heading's text.</summary>
    public StringBuilder? Capture { get; set; }

    public TermCounter? Terms => terms;

    public int WordCount => words + cjk;

    /// <summary>238 words or 500 CJK characters a minute, rounded up, at least 1.</summary>
    public int ReadingMinutes => (int)Math.Max(1, (((500L * words) + (238L * cjk)) + (238 * 500) - 1) / (238 * 500));

    /// <summary>The text before the marker, or else the first paragraphs with at least 60 words.</summary>
    public string Lead => lead.ToString(0, !leadEnded && enough >= 0 ? enough : lead.Length).TrimEnd();

    public void Add(ReadOnlySpan<char> text)
    {
        if (Muted > 0) return;
        Capture?.Append(text);
        terms?.Add(text);
        Count(text);
        if (TakesLead) AddLead(text);
    }

    /// <summary>A block ends: so does a word, and the lead once it is long enough.</summary>
    public void Break()
    {
        inWord = false;
        terms?.Break();
        if (Muted > 0 || !TakesLead) return;
        AddLead(" ");
        if (enough < 0 && WordCount >= LeadWords) enough = lead.Length;
    }

    /// <summary>The marker <c>more</c> was met.</summary>
    public void EndLead() => leadEnded = true;

    private bool TakesLead => OutsideLead == 0 && !leadEnded && (hasMarker || enough < 0);

    private void AddLead(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) lead.Append(c);
            else if (lead.Length > 0 && lead[^1] != ' ') lead.Append(' ');
        }
    }

    // Nearly everything is ASCII, where a word is what stands between white space.
    private void Count(ReadOnlySpan<char> text)
    {
        var isOpen = inWord;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                var isSpace = c is ' ' or (>= '\t' and <= '\r');
                if (!isSpace && !isOpen) words++;
                isOpen = !isSpace;
                continue;
            }

            inWord = isOpen;
            Count(c);
            isOpen = inWord;
        }

        inWord = isOpen;
    }

    private void Count(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            inWord = false;
        }
        else if (Cjk.IsCharacter(c))
        {
            cjk++;
            inWord = false;
        }
        else if (!inWord && !char.IsLowSurrogate(c) && (c < '\u2E80' || c >= '\uA000') && !IsWidePunctuation(c))
        {
            words++;
            inWord = true;
        }
    }

    private static bool IsWidePunctuation(char c) => c is >= '\uFF00' and <= '\uFF0F' or '\uFF1A' or '\uFF1B' or '\uFF1F' or '\u201C' or '\u201D';
}
