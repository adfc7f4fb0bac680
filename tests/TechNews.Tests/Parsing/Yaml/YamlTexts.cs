using FsCheck;
using FsCheck.Fluent;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>Texts that are YAML, nearly YAML, or neither.</summary>
internal static class YamlTexts
{
    private static readonly string[] Words =
    [
        "title", "date", "a", "b", "c", "key", "x1", "2026-01-02T08:00:00+01:00", "https://a.example/b?c=d&e", "12", "-5", "-a", "true", "~", "null", "Straße", "芯片新闻", "😀", "cafe\u0301", "हिन्दी", "’quoted’",
        "don't", "C#", "C++", "a-b", "a: b", "a:b", "a :b", "a # b", "a#b", "<<", "=", "...", "a, b", "a]b", "a[b", "{a}", "x  y", "/:section/:slug/", "a*b", "a *b",
    ];

    private static readonly string[] Marks =
    [
        " ", "  ", ":", ": ", " :", "#", " #", " # note", "-", "- ", "- - ", "---", "--- ", "...", "?", "? ", "&a", "&a ", "*a", "*a: ", "!", "!!str ", "!x ", "%", "%YAML 1.2", "@", "`", "|", ">", "|-", ">-", "|+", ">2", "'", "''", "\"", "\\", "\\\"",
        "\\n", "\\u00e9", "[", "]", "[]", "{", "}", "{}", ",", ", ", "[a, [b]]", "[a, b]", "[\"a\", 'b']", "{a: b}", "<<: ", "\t", "\r", "\0", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ud800", "\ufffe", "\u0007", "\u007f", "\u009f", "\n", "\n\n", "\n  ", "\n- ",
    ];

    private static readonly Gen<string> Word = Gen.Frequency((2, Gen.Elements("word", "two words", "2026-01-02", "Straße 😀", "don't", "/a/:b/")), (1, Gen.Elements(Words)));

    private static readonly Gen<string> Mess = Gen.Frequency((4, Word), (3, Gen.Elements(Marks))).ArrayOf().Select(pieces => string.Concat(pieces.Take(8)));

    private static readonly Gen<string> Quoted = Gen.OneOf(
        Word.Select(word => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'"),
        Word.Select(word => $"\"{word}\""),
        Gen.Constant("''"),
        Gen.Constant("\"\""),
        Gen.Constant("\"a \\\" b \\\\\""),
        Mess.Select(mess => $"\"{mess}\""),
        Mess.Select(mess => $"'{mess}'"));

    private static readonly Gen<string> Piece = Gen.OneOf(Word, Quoted, Word.Select(word => $" {word} "), Word);

    private static readonly Gen<string> Listed = Gen.OneOf(
        Piece.ArrayOf().Select(items => $"[{string.Join(", ", items.Take(3))}]"),
        Piece.ArrayOf().Select(items => $"{{{string.Join(", ", items.Take(3).Select((item, i) => $"{(char)('k' + i)}: {item}"))}}}"),
        Piece.Two().Select(items => $"{{ k: [{items.Item1},{items.Item2}], {items.Item1}: {items.Item2}}}"));

    private static readonly Gen<string> Value = Gen.Frequency((6, Word), (3, Quoted), (2, Listed), (2, Gen.Constant("")), (1, Mess), (1, Gen.Elements(">-", "|", ">", "|-", "[ ]", "[a", "[a,]", "\"a\" b", "'a'#b", "\"a\"#b", "[a]#b", "{}", "{ }", "{a: b", "{a}", "{a: b,}", "{a: }", "{a:b}", "{a: b}#c", "[a}", "{a: b]")));

    private static readonly Gen<string> Key = Gen.Frequency((8, Gen.Elements("a", "b", "c", "d", "e", "f", "title", "größe", "two words", "a.b", "x:y")), (1, Quoted), (1, Word), (1, Mess));

    private static readonly Gen<string> End = Gen.Frequency((12, Gen.Constant("")), (1, Gen.Constant(" ")), (1, Gen.Constant(" # note")), (1, Gen.Constant("#")), (1, Gen.Constant("  # a: b")));

    private static readonly Gen<string> Entry =
        from key in Key
        from colon in Gen.Frequency((12, Gen.Constant(": ")), (1, Gen.Constant(":")), (1, Gen.Constant(" : ")), (1, Gen.Constant(":   ")))
        from value in Value
        from end in End
        select key + colon + value + end;

    private static readonly Gen<string> Line =
        from indent in Gen.Frequency((6, Gen.Constant(0)), (4, Gen.Constant(2)), (1, Gen.Constant(1)), (1, Gen.Constant(3)), (2, Gen.Constant(4)), (1, Gen.Constant(6)))
        from body in Gen.Frequency(
            (8, Entry), (4, Value.Select(item => "- " + item)), (3, Entry.Select(entry => "- " + entry)), (3, Key.Select(key => key + ":")), (2, Word), (1, Gen.Constant("")),
            (1, Gen.Constant("# a: comment")), (1, Gen.Constant("-")), (1, Entry.Select(entry => "-   " + entry)), (1, Mess))
        select new string(' ', indent) + body;

    private static readonly Gen<string> Scalar = Gen.OneOf(Word, Quoted, Listed, Gen.Constant(""));

    /// <summary>Lines of all kinds under each other, at all indentations.</summary>
    public static Gen<string> Lines { get; } =
        from count in Gen.Choose(1, 6)
        from lines in Line.ArrayOf(count)
        from ending in Gen.Frequency((8, Gen.Constant("\n")), (1, Gen.Constant("")), (1, Gen.Constant("\n\n")), (1, Gen.Constant("\n  ")))
        select string.Join('\n', lines) + ending;

    /// <summary>Mappings and lists as an editor writes them.</summary>
    public static Gen<string> Documents { get; } = Mapping(0, 3);

    /// <summary>A text with some of its characters dropped, doubled, or replaced by a piece of YAML.</summary>
    public static Gen<string> Edited(string text) =>
        from count in Gen.Choose(1, 3)
        from edits in Gen.Choose(0, int.MaxValue).Two().Zip(Gen.OneOf(Gen.Elements(Marks), Word, Gen.Elements("\n", " ", ""))).ArrayOf(count)
        select edits.Aggregate(text, (old, edit) => Edit(old, edit.Item1.Item1 % (old.Length + 1), edit.Item1.Item2 % 4, edit.Item2));

    private static string Edit(string text, int place, int length, string piece)
    {
        length = Math.Min(length, text.Length - place);
        var kept = piece.Length == 0 ? string.Concat(text.AsSpan(place, length), text.AsSpan(place, length)) : piece;
        return string.Concat(text.AsSpan(0, place), kept, text.AsSpan(place + length));
    }

    private static Gen<string> Mapping(int indent, int depth) =>
        from step in Gen.Elements(2, 2, 2, 1, 4)
        from values in (depth == 0 ? Scalar.Select(Inline) : Gen.Frequency((5, Scalar.Select(Inline)), (2, Block(indent + step)), (2, Below(indent + step, depth)), (1, ListBelow(indent, depth)))).NonEmptyListOf()
        select string.Concat(values.Take(6).Select((value, i) => $"{new string(' ', indent)}{(char)('a' + i)}:{value}"));

    private static string Inline(string value) => value.Length == 0 ? "\n" : $" {value}\n";

    private static Gen<string> Below(int indent, int depth) => Gen.OneOf(Mapping(indent, depth - 1).Select(map => "\n" + map), ListBelow(indent, depth));

    private static Gen<string> ListBelow(int indent, int depth) =>
        from items in Gen.OneOf(Scalar.Where(item => item.Length > 0).Select(Inline), Mapping(indent + 2, depth - 1).Select(map => $" {map.TrimStart(' ')}")).NonEmptyListOf()
        select "\n" + string.Concat(items.Take(3).Select(item => $"{new string(' ', indent)}-{item}"));

    private static Gen<string> Block(int indent) =>
        from sign in Gen.Elements(">-", ">", "|", "|-", "|+", "> # note", ">2")
        from lines in Gen.Frequency((6, Word), (1, Gen.Constant("")), (1, Gen.Constant("  more")), (1, Gen.Constant("# no comment")), (1, Gen.Constant(" "))).NonEmptyListOf()
        select $" {sign}\n{string.Concat(lines.Take(5).Select(line => line.Length == 0 ? "\n" : $"{new string(' ', indent)}{line}\n"))}";
}
