using System.Net;

namespace TechNews.Parsing.Markdown;

/// <summary>One attribute as written: offsets into its text; without a value, the value is empty.</summary>
internal readonly record struct RawAttribute(int Start, int NameEnd, int ValueStart, int ValueEnd, int End)
{
    public bool Is(string text, string name) =>
        text.AsSpan(Start, NameEnd - Start).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value with its character references decoded.</summary>
    public string Value(string text) => WebUtility.HtmlDecode(text[ValueStart..ValueEnd]);
}

/// <summary>A start or end tag of raw HTML, read as browsers read it (WHATWG HTML, 13.2.5): offsets into its text.</summary>
internal readonly record struct RawTag(string Text, int Start, int NameEnd, int End, bool IsEnd, List<RawAttribute> Attributes)
{
    public ReadOnlySpan<char> Name => Text.AsSpan(Start + (IsEnd ? 2 : 1), NameEnd - Start - (IsEnd ? 2 : 1));

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public RawAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Is(Text, name)) return attribute;
        }

        return null;
    }

    /// <summary>The tag at a <c>&lt;</c>, or null where there is none or its end is missing.</summary>
    public static RawTag? Read(string text, int at)
    {
        var isEnd = at + 1 < text.Length && text[at + 1] == '/';
        var name = at + (isEnd ? 2 : 1);
        if (!Begins(text, at)) return null;
        var nameEnd = Until(text, name, "/>");
        List<RawAttribute> attributes = [];
        for (var i = nameEnd; i < text.Length;)
        {
            if (text[i] == '>') return new RawTag(text, at, nameEnd, i + 1, isEnd, attributes);
            if (text[i] == '/' || IsSpace(text[i]))
            {
                i++;
                continue;
            }

            var attribute = ReadAttribute(text, i);
            attributes.Add(attribute);
            i = attribute.End;
        }

        return null;
    }

    /// <summary>Whether browsers take a <c>&lt;</c> for the start of a tag, with or without an end.</summary>
    public static bool Begins(string text, int at)
    {
        var name = at + (at + 1 < text.Length && text[at + 1] == '/' ? 2 : 1);
        return name < text.Length && char.IsAsciiLetter(text[name]);
    }

    private static RawAttribute ReadAttribute(string text, int start)
    {
        var nameEnd = Until(text, start + 1, "/>=");
        var i = SkipSpace(text, nameEnd);
        if (i >= text.Length || text[i] != '=') return new(start, nameEnd, nameEnd, nameEnd, nameEnd);
        i = SkipSpace(text, i + 1);
        if (i >= text.Length || text[i] is not ('"' or '\'')) return Unquoted(text, start, nameEnd, i);
        var close = text.IndexOf(text[i], i + 1);
        return close < 0
            ? new(start, nameEnd, i + 1, text.Length, text.Length)
            : new(start, nameEnd, i + 1, close, close + 1);
    }

    private static RawAttribute Unquoted(string text, int start, int nameEnd, int value)
    {
        var end = Until(text, value, ">");
        return new(start, nameEnd, value, end, end);
    }

    private static int Until(string text, int i, string stops)
    {
        while (i < text.Length && !IsSpace(text[i]) && !stops.Contains(text[i], StringComparison.Ordinal)) i++;
        return i;
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && IsSpace(text[i])) i++;
        return i;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
