using TechNews.Scriban.Values;

namespace TechNews.Scriban.Syntax;

internal enum TokenKind
{
    Text,
    CodeEnter,
    CodeExit,
    NewLine,
    Semicolon,
    Identifier,
    Local,
    Arguments,
    ArgumentIndex,
    Block,
    Number,
    String,
    InterpolationStart,
    InterpolationText,
    HoleStart,
    HoleEnd,
    InterpolationEnd,
    Operator,
    Invalid,
    End,
}

/// <summary>
/// A token; <see cref="Text"/> is an operator's or identifier's spelling or a text's content; <see cref="SpaceBefore"/>
/// tells <c>f [1]</c> from <c>f[1]</c>.
/// </summary>
internal readonly record struct Token(TokenKind Kind, Span Span, string Text, Value Value, bool SpaceBefore)
{
    public bool Is(string op) => Kind == TokenKind.Operator && string.Equals(Text, op, StringComparison.Ordinal);

    public bool IsWord(string word) =>
        Kind == TokenKind.Identifier && string.Equals(Text, word, StringComparison.Ordinal);

    public bool EndsStatement =>
        Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.End;

    /// <summary>How messages name the token.</summary>
    public string Described => Kind switch
    {
        TokenKind.NewLine => "the end of the line",
        TokenKind.CodeExit => "`}}`",
        TokenKind.End => "the end of the template",
        TokenKind.Text => "text",
        TokenKind.String => "a string",
        _ => $"`{Text}`",
    };
}
