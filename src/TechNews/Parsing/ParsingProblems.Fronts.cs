using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>What can be wrong with <c>content/fronts</c> and pins.</summary>
internal static partial class ParsingProblems
{
    public static Diagnostic UnknownFront(string path, string name) =>
        Diagnostic.Error("TN048", $"no page is made from a front of the name '{name}'{Suggestion.Tail(name, [Front.Home, Front.OfArticles, Front.OfSections])}",
            SourceLocation.WholeFile(path), "Fronts are home.yml, article.yml, section.yml, and sections/ID.yml for one section");

    public static Diagnostic UnknownFrontKey(YamlScalar key, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("TN048", $"unknown key '{key.Value}'{Suggestion.Tail(key.Value, known)}", key.At, $"Known here: {string.Join(", ", known)}");

    public static Diagnostic SameBlock(string id, SourceLocation at, SourceLocation first) =>
        Diagnostic.Error("TN049", $"two blocks of this front have the id '{id}': this one and {first}", at, "Give one of them another id");

    public static Diagnostic BadBlock(SourceLocation at, string reason, string wayOut) => Diagnostic.Error("TN049", reason, at, wayOut);

    public static Diagnostic PinEndsFirst(SourceLocation at, SourceLocation from) =>
        Diagnostic.Error("TN025", $"'until' is not after 'from' at {from}: this pin could never be active", at, "Correct one of the two dates");

    public static Diagnostic PinWithoutEnd(SourceLocation at) =>
        Diagnostic.Warning("TN125", "this pin has no end: it stays until somebody remembers it", at, "Add a line such as: until: 2026-11-21T06:00");
}
