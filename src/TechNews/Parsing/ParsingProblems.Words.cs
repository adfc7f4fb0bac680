using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>What can be wrong with the items of a list.</summary>
internal static partial class ParsingProblems
{
    public static Diagnostic UnknownWord(string key, Located<string> found, IReadOnlyCollection<string> choices) =>
        Diagnostic.Error("TN024", $"'{key}' cannot hold '{Short(found.Value)}'{Suggestion.Tail(found.Value, choices)}", found.At,
            $"Choose among: {string.Join(", ", choices)}");
}
