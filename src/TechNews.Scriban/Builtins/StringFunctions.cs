using System.Text;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>string</c>: text.</summary>
internal static partial class StringFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("append", "text with", "Puts a text after the text.", (in c) => Joined(c, c.Text(0), c.Text(1))),
        Of("base64_decode", "text", "Decodes Base64 into text.", Base64Decode),
        Of("base64_encode", "text", "Encodes the text's UTF-8 as Base64.", (in c) => Value.Text(Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Text(0))))),
        Of("capitalize", "text", "With its first letter in upper case.", (in c) => Value.Text(Capitalized(c.Text(0)))),
        Of("capitalizewords", "text", "With the first letter of each word in upper case.", (in c) => Value.Text(WordsCapitalized(c.Text(0)))),
        Of("contains", "text value", "Whether a text is part of the text.", (in c) => Value.Bool(c.Text(0).Contains(c.Text(1), StringComparison.Ordinal))),
        Of("downcase", "text", "In lower case.", (in c) => Value.Text(c.Text(0).ToLowerInvariant())),
        Of("empty", "text", "Whether the text is null or has no characters.", (in c) => Value.Bool(c.Text(0).Length == 0)),
        Of("ends_with", "text value", "Whether the text ends with a text.", (in c) => Value.Bool(c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal))),
        Of("equals_ignore_case", "text value", "Whether two texts are equal but for the case of letters.", (in c) => Value.Bool(c[0].IsNull == c[1].IsNull && c.Text(0).Equals(c.Text(1), StringComparison.OrdinalIgnoreCase))),
        Of("escape", "text", "With escape sequences for quotes, backslashes and control characters.", (in c) => Value.Text(ValueText.Escaped(c.Text(0)))),
        Of("handleize", "text", "As part of an address: letters and digits in lower case, hyphens for the rest.", (in c) => Value.Text(Handle(c.Text(0)))),
        Of("hmac_sha1", "text secretKey", "Its HMAC with SHA-1, in hexadecimal digits.", HmacSha1),
        Of("hmac_sha256", "text secretKey", "Its HMAC with SHA-256, in hexadecimal digits.", HmacSha256),
        Of("hmac_sha512", "text secretKey", "Its HMAC with SHA-512, in hexadecimal digits.", HmacSha512),
        Of("index_of", "text search startIndex? count? stringComparison?", "Where a text first occurs, from 0; -1 for nowhere.", IndexOf),
        Of("literal", "text", "As a literal between double quotes.", (in c) => c[0].IsNull ? Value.Null : Value.Text(ValueText.Quoted(c.Text(0)))),
        Of("lstrip", "text", "Without white space at its start.", (in c) => Value.Text(c.Text(0).TrimStart())),
        Of("md5", "text", "Its MD5 hash in hexadecimal digits.", Md5),
        Of("pad_left", "text width", "With blanks before it, up to a width.", (in c) => Value.Text(c.Text(0).PadLeft(Width(c)))),
        Of("pad_right", "text width", "With blanks after it, up to a width.", (in c) => Value.Text(c.Text(0).PadRight(Width(c)))),
        Of("pluralize", "number singular plural", "One of two texts: the first for the number 1, else the second.", (in c) => c.Number(0) == 1 ? c[1] : c[2]),
        Of("prepend", "text by", "Puts a text before the text.", (in c) => Joined(c, c.Text(1), c.Text(0))),
        Of("remove", "text remove", "Without all occurrences of a text.", (in c) => Value.Text(Replaced(c.Text(0), c.Text(1), ""))),
        Of("remove_first", "text remove", "Without the first occurrence of a text.", (in c) => Value.Text(ReplacedOnce(c.Text(0), c.Text(1), "", fromEnd: false))),
        Of("remove_last", "text remove", "Without the last occurrence of a text.", (in c) => Value.Text(ReplacedOnce(c.Text(0), c.Text(1), "", fromEnd: true))),
        Of("replace", "text match replace", "With all occurrences of a text replaced.", (in c) => Checked(c, Replaced(c.Text(0), c.Text(1), c.Text(2)))),
        Of("replace_first", "text match replace fromEnd?", "With the first occurrence of a text replaced.", (in c) => Value.Text(ReplacedOnce(c.Text(0), c.Text(1), c.Text(2), c[3].IsTruthy))),
        Of("rstrip", "text", "Without white space at its end.", (in c) => Value.Text(c.Text(0).TrimEnd())),
        Of("sha1", "text", "Its SHA-1 hash in hexadecimal digits.", Sha1),
        Of("sha256", "text", "Its SHA-256 hash in hexadecimal digits.", Sha256),
        Of("sha512", "text", "Its SHA-512 hash in hexadecimal digits.", Sha512),
        Of("size", "text", "How many characters (UTF-16 units) it has.", (in c) => Value.Int(c.Text(0).Length)),
        Of("slice", "text start length?", "The part from a position on; a negative one counts from the end.", (in c) => Value.Text(Sliced(c.Text(0), c.Int(1), c.Int(2, int.MaxValue)))),
        Of("slice1", "text start length?", "One character at a position, or so many.", (in c) => Value.Text(Sliced(c.Text(0), c.Int(1), c.Int(2, 1)))),
        Of("split", "text match", "Its parts between occurrences of a text, without the empty ones.", Split),
        Of("starts_with", "text value", "Whether the text starts with a text.", (in c) => Value.Bool(c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal))),
        Of("strip", "text", "Without white space at both ends.", (in c) => Value.Text(c.Text(0).Trim())),
        Of("strip_newlines", "text", "Without line ends.", (in c) => Value.Text(c.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        Of("to_double", "text", "As a number with a fraction; null when it is none.", ToDouble),
        Of("to_float", "text", "As a number with a fraction in single precision; null when it is none.", ToFloat),
        Of("to_int", "text", "As a whole number of 32 bits; null when it is none.", ToInt),
        Of("to_long", "text", "As a whole number of 64 bits; null when it is none.", ToLong),
        Of("truncate", "text length ellipsis?", "At most so many characters, the ellipsis included.", Truncate),
        Of("truncatewords", "text count ellipsis?", "Its first words and an ellipsis.", TruncateWords),
        Of("upcase", "text", "In upper case.", (in c) => Value.Text(c.Text(0).ToUpperInvariant())),
        Of("whitespace", "text", "Whether it is null, empty or only white space.", (in c) => Value.Bool(string.IsNullOrWhiteSpace(c.Text(0)))),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("string", name, parameters, summary, body);

    private static Value Joined(in BuiltinCall call, string a, string b)
    {
        call.Render.Limits.CheckText(call.Site.Callee.Span, (long)a.Length + b.Length);
        return Value.Text(a + b);
    }

    private static Value Checked(in BuiltinCall call, string text)
    {
        call.Render.Limits.CheckText(call.Site.Callee.Span, text.Length);
        return Value.Text(text);
    }

    private static int Width(in BuiltinCall call)
    {
        var width = Math.Max(0, call.Int(1));
        call.Render.Limits.CheckText(call.Site.Callee.Span, width);
        return width;
    }

    private static string Capitalized(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string WordsCapitalized(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || char.IsWhiteSpace(letters[i - 1]) ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }

    private static string Handle(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length > 0 && handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

    private static string Replaced(string text, string match, string replacement) =>
        match.Length == 0 ? text : text.Replace(match, replacement, StringComparison.Ordinal);

    private static string ReplacedOnce(string text, string match, string replacement, bool fromEnd)
    {
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 || match.Length == 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    private static string Sliced(string text, int start, int length)
    {
        long from = start < 0 ? (long)start + text.Length : start;
        var to = Math.Min(from + Math.Max(length, 0), text.Length);
        from = Math.Max(from, 0);
        return from >= to ? "" : text[(int)from..(int)to];
    }

    private static Value Split(in BuiltinCall call)
    {
        var parts = call.Text(0).Split(call.Text(1), StringSplitOptions.RemoveEmptyEntries);
        call.Render.Limits.CheckWalk(call.Site.Callee.Span, parts.Length);
        return Value.Iterator(Array.ConvertAll(parts, Value.Text));
    }

    private static Value IndexOf(in BuiltinCall call)
    {
        var text = call.Text(0);
        var start = call.Int(2, 0);
        var count = call.Int(3, text.Length - start);
        if (start < 0 || count < 0 || start + (long)count > text.Length)
        {
            throw call.Fault($"the start {start} and the count {count} lie outside of the text of {text.Length} characters");
        }

        var comparison = call.Text(4).EndsWith("IgnoreCase", StringComparison.OrdinalIgnoreCase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Value.Int(text.IndexOf(call.Text(1), start, count, comparison));
    }

    private static Value Truncate(in BuiltinCall call)
    {
        var text = call.Text(0);
        var ellipsis = call.Has(2) ? call.Text(2) : "...";
        var length = call.Int(1);
        return Value.Text(text.Length <= length ? text : text[..Math.Max(0, Math.Min(text.Length, length) - ellipsis.Length)] + ellipsis);
    }

    private static Value TruncateWords(in BuiltinCall call)
    {
        var text = call.Text(0);
        if (text.Length == 0)
        {
            return Value.Text(text);
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Math.Max(0, call.Int(1)));
        return Value.Text(string.Join(' ', words) + "...");
    }
}
