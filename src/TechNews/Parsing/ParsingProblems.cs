using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>What can be wrong with YAML and front matter, one method per problem; docs/diagnostics.md lists the codes.</summary>
internal static partial class ParsingProblems
{
    public static Diagnostic NoFrontMatter(SourceLocation at) =>
        Diagnostic.Error("TN010", "there is no front matter", at,
            "Start the file with a line '---', then 'title: ...' and 'date: 2026-11-20', then another line '---'");

    public static Diagnostic FrontMatterNotClosed(SourceLocation at) =>
        Diagnostic.Error("TN011", "the front matter that starts here is never closed", at, "Put a line '---' between the keys and the text");

    public static Diagnostic BrokenYaml(SourceLocation at, string reason, string wayOut) =>
        Diagnostic.Error("TN014", $"this YAML cannot be read: {reason}", at, wayOut);

    public static Diagnostic NoMapping(SourceLocation at) => BrokenYaml(at, "it has no keys", "Write lines of the form 'key: value'");

    public static Diagnostic SecondDocument(SourceLocation at) =>
        BrokenYaml(at, "a second document starts here", "Remove this line: one file holds one document");

    public static Diagnostic KeyIsNoText(SourceLocation at) => BrokenYaml(at, "a key is a list or a mapping", "Use plain words as keys");

    public static Diagnostic MergeOfNoMapping(SourceLocation at) =>
        BrokenYaml(at, "'<<' merges mappings, and this is none", "Name an anchor of a mapping: <<: *name");

    public static Diagnostic UnknownAnchor(SourceLocation at, string name, IEnumerable<string> known) =>
        BrokenYaml(at, $"there is no anchor '{name}' above this place{Suggestion.Tail(name, known)}", "Put quotes around a value that starts with '*'");

    public static Diagnostic YamlTag(SourceLocation at, string tag) =>
        BrokenYaml(at, $"the tag '{tag}' has no meaning here", "Put quotes around a value that starts with '!'");

    public static Diagnostic ControlCharacter(SourceLocation at, char c) =>
        BrokenYaml(at, $"it holds the forbidden character U+{(int)c:X4}", "Remove the character: neither HTML nor a feed can hold it");

    public static Diagnostic DuplicateKey(YamlScalar again, YamlScalar first) =>
        Diagnostic.Error("TN015", $"the key '{again.Value}' stands here and at {first.At}", again.At, "Keep one of the two");

    public static Diagnostic TwoSpellings(YamlScalar again, YamlScalar first) =>
        Diagnostic.Error("TN016", $"'{again.Value}' says the same as '{first.Value}' at {first.At}", again.At, "Keep one of the two");

    public static Diagnostic UnknownKey(YamlScalar key, IEnumerable<string> known) =>
        Diagnostic.Warning("TN017", $"unknown key '{key.Value}'{Suggestion.Tail(key.Value, known)}", key.At,
            "Keys of your own belong under 'params:'");

    public static Diagnostic UnknownInnerKey(YamlScalar key, IEnumerable<string> known) =>
        Diagnostic.Warning("TN017", $"unknown key '{key.Value}'{Suggestion.Tail(key.Value, known)}", key.At,
            $"Known here: {string.Join(", ", known)}");

    public static Diagnostic WrongType(string key, YamlNode found, string wanted, string example) =>
        Diagnostic.Error("TN018", $"'{key}' wants {wanted}, not {Describe(found)}", found.At, $"Write it like this: {key}: {example}");

    public static Diagnostic MissingKey(string key, SourceLocation at, string example) =>
        Diagnostic.Error("TN019", $"the key '{key}' is missing", at, $"Add a line: {key}: {example}");

    public static Diagnostic BadDate(string key, YamlNode found, string reason) =>
        Diagnostic.Error("TN020", $"'{key}' is no date that can be read: {reason}", found.At,
            "Write 2026-11-20, or 2026-11-20T18:00, or with a zone 2026-11-20T18:00+01:00");

    public static Diagnostic BadSlug(YamlNode found, string reason, string proposal) =>
        Diagnostic.Error("TN021", $"this slug cannot be one piece of a URL: {reason}", found.At,
            proposal.Length > 0 ? $"Write for instance: slug: {proposal}" : "Use letters, digits and hyphens");

    public static Diagnostic BadPath(string key, SourceLocation at, string reason) =>
        Diagnostic.Error("TN022", $"'{key}' is no path of this site: {reason}", at, "Write a path from the root, such as /chips/a-story/");

    public static Diagnostic NoSlug(string path) =>
        Diagnostic.Error("TN023", "the file's name leaves nothing for a URL", SourceLocation.WholeFile(path), "Rename the file, or add a line: slug: a-short-name");

    public static Diagnostic UnknownChoice(string key, YamlScalar found, IReadOnlyCollection<string> choices) =>
        Diagnostic.Error("TN024", $"'{key}' cannot be '{Short(found.Value)}'{Suggestion.Tail(found.Value, choices)}", found.At,
            $"Choose one of: {string.Join(", ", choices)}");

    public static Diagnostic DateBefore(string key, SourceLocation at, string earlier, SourceLocation other) =>
        Diagnostic.Error("TN025", $"'{key}' is before '{earlier}' at {other}", at, "Correct one of the two dates");

    public static Diagnostic TomlFrontMatter(SourceLocation at) =>
        Diagnostic.Error("TN026", "front matter in TOML is not read", at,
            "Write it as YAML: '---' for each '+++' line, 'key: value' for 'key = \"value\"', and a table [params] as 'params:' with its keys indented");

    public static Diagnostic JsonFrontMatter(SourceLocation at) =>
        Diagnostic.Error("TN026", "front matter in JSON is not read", at, "Put a line '---' before the { and another one after the }: JSON is YAML");

    public static Diagnostic YamlLimit(SourceLocation at, string what) =>
        Diagnostic.Error("TN027", $"this YAML is too big: {what}", at, "Split it, or use fewer anchors and aliases");

    public static Diagnostic NotRead(string path, string reason, string wayOut) =>
        Diagnostic.Warning("TN028", reason, SourceLocation.WholeFile(path), wayOut);

    public static Diagnostic NoEffect(string key, SourceLocation at, string reason) =>
        Diagnostic.Warning("TN029", $"'{key}' has no effect: {reason}", at, "Remove it, or add what it needs");

    private static string Describe(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a mapping",
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar { Quoted: true } scalar => $"the text \"{Short(scalar.Value)}\"",
        YamlScalar scalar => $"'{Short(scalar.Value)}'",
        _ => "something else",
    };

    private static string Short(string text)
    {
        var folded = Characters.Fold(text);
        return folded.Length <= 40 ? folded : string.Concat(folded.AsSpan(0, char.IsHighSurrogate(folded[39]) ? 39 : 40), "...");
    }
}
