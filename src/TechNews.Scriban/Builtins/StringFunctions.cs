using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>string</c>: text.</summary>
internal static partial class StringFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("string", "upcase", "text", "In upper case.", (in c) => Value.Text(c.Text(0).ToUpperInvariant())),
        new("string", "downcase", "text", "In lower case.", (in c) => Value.Text(c.Text(0).ToLowerInvariant())),
    ];
}
