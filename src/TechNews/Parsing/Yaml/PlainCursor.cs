using TechNews.Files;

namespace TechNews.Parsing.Yaml;

/// <summary>A place in a plain YAML text, and the located values that are read there. Methods give null where a value is not plain.</summary>
internal ref struct PlainCursor(SourceText source, int start, int end)
{
    private readonly ReadOnlySpan<char> text = source.Text.AsSpan(0, end);

    public int Offset { get; private set; } = start;

    /// <summary>How far the word is indented at which a line or list item starts; -1 at the end of the text.</summary>
    public int Column { get; private set; }

    /// <summary>How many nodes were read.</summary>
    public int Nodes { get; private set; }

    public readonly char Here => PlainScalars.At(text, Offset);

    public readonly bool IsDash => Here == '-' && PlainScalars.IsBlank(PlainScalars.At(text, Offset + 1));

    public readonly bool IsKey => PlainScalars.Colon(text, Offset) >= 0;

    public SourceSpan Span(int first, int length)
    {
        Nodes++;
        return new SourceSpan(source, first, length);
    }

    /// <summary>The key here; then what follows its colon.</summary>
    public YamlScalar? Key() => Key(PlainScalars.Colon(text, Offset));

    /// <summary>The key here, in braces.</summary>
    public YamlScalar? ItemKey() => Key(PlainScalars.ItemColon(text, Offset));

    /// <summary>The empty value of a key that nothing follows.</summary>
    public YamlScalar Nothing(int place) => new(Span(place, 1), "", Quoted: false);

    public YamlScalar? Plain() => Plain(PlainScalars.EndOfPlain(text, Offset));

    /// <summary>A value in brackets or braces.</summary>
    public YamlScalar? Item() => PlainScalars.IsQuote(Here) ? Quoted() : Plain(PlainScalars.EndOfItem(text, Offset));

    public YamlScalar? Quoted()
    {
        var (open, close) = (Offset, PlainScalars.ClosingQuote(text, Offset));
        if (close < 0) return null;
        Offset = close + 1;
        return new YamlScalar(Span(open, Offset - open), PlainScalars.Unquoted(text[(open + 1)..close], text[open]), Quoted: true);
    }

    /// <summary>A block of text that belongs to a key or dash with this indentation; then the next line.</summary>
    public YamlScalar? Block(int indent)
    {
        var (first, next) = (Offset, Offset);
        if (PlainBlock.Read(text, indent, ref next) is not { } value) return null;
        Offset = next;
        NextLine();
        return new YamlScalar(Span(first, next - first), value, Quoted: true);
    }

    /// <summary>From a dash to what follows it, as if it were indented and started a line.</summary>
    public void PassDash()
    {
        var dash = Offset++;
        SkipSpaces();
        Column += Offset - dash;
    }

    /// <summary>Past a sign and the blanks after it.</summary>
    public void Pass()
    {
        Offset++;
        SkipSpaces();
    }

    /// <summary>Past what may stand after a value in brackets or braces; false where neither a comma nor this end stands there.</summary>
    public bool PassItem(char end)
    {
        SkipSpaces();
        if (Here == end) return true;
        if (Here != ',') return false;
        Pass();
        return Here != end;
    }

    public void SkipSpaces()
    {
        while (Here == ' ') Offset++;
    }

    /// <summary>Goes past blanks and a comment to the next line; false where more stands here.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        if (Here != '\n' && (Here != '#' || text[Offset - 1] != ' ')) return false;
        Offset += PlainScalars.Line(text, Offset).Length + 1;
        NextLine();
        return true;
    }

    /// <summary>From the start of a line to the next word that is no comment.</summary>
    public void NextLine()
    {
        for (; Offset < text.Length; Offset += PlainScalars.Line(text, Offset).Length + 1)
        {
            var line = Offset;
            SkipSpaces();
            Column = Offset - line;
            if (Here is not ('\n' or '#')) return;
        }

        Column = -1;
    }

    private YamlScalar? Key(int colon)
    {
        if (colon < 0) return null;
        var key = PlainScalars.IsQuote(Here) ? Quoted() : Plain(colon);
        Offset++;
        return key;
    }

    private YamlScalar? Plain(int end)
    {
        if (end < 0) return null;
        var first = Offset;
        Offset = end;
        return new YamlScalar(Span(first, end - first), text[first..end].ToString(), Quoted: false);
    }
}
