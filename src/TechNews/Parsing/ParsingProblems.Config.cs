using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>What can be wrong with <c>site.yml</c>.</summary>
internal static partial class ParsingProblems
{
    public static Diagnostic UnknownSetting(YamlScalar key, string where, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("TN030", $"unknown key '{key.Value}'{Inside(where)}{Suggestion.Tail(key.Value, known)}", key.At,
            where.Length == 0 ? "Keys of your own belong under 'params:'" : $"Known here: {string.Join(", ", known)}");

    public static Diagnostic PeerSetting(YamlScalar key, string ours) =>
        Diagnostic.Error("TN031", $"'{key.Value}' is another generator's key: here it is '{ours}'", key.At, $"Write: {ours}");

    public static Diagnostic BadBaseUrl(string from, SourceLocation at, string reason) =>
        Diagnostic.Error("TN032", $"'{from}' is no address of a site: {reason}", at, "Write the full address, such as https://news.example/");

    public static Diagnostic UnknownZone(string name, SourceLocation at) =>
        Diagnostic.Error("TN033", $"there is no time zone '{Short(name)}'{Suggestion.Tail(Short(name), SiteZone.Names)}", at,
            "Write a name of the IANA database, such as Europe/Berlin or UTC");

    public static Diagnostic BadPermalink(SourceLocation at, string reason) =>
        Diagnostic.Error("TN034", $"this permalink cannot make URLs: {reason}", at, "Write for instance /:section/:slug/ or /:year/:month/:slug/");

    public static Diagnostic BadOutputFolder(SourceLocation at, string reason) =>
        Diagnostic.Error("TN035", $"'output_dir' cannot be this folder: {reason}", at, "Write a folder of its own inside the site, such as public");

    public static Diagnostic BadDuration(string key, YamlNode found, string wanted, string example) =>
        Diagnostic.Error("TN036", $"'{key}' wants {wanted}, not {Describe(found)}", found.At, $"Write it like this: {key}: {example}");

    public static Diagnostic BadIndexNowKey(SourceLocation at) =>
        Diagnostic.Error("TN250", "an IndexNow key is 8 to 128 letters (a to z), digits and hyphens", at, "Any will do that nobody else has: openssl rand -hex 16");

    /// <summary>A key that is kept for a later version.</summary>
    public static Diagnostic NoEffectYet(string key, SourceLocation at) =>
        Diagnostic.Warning("TN150", $"'{key}' has no effect in this version", at, "Leave it out until a version's changelog names it");

    public static Diagnostic NeedsNewerTool(SourceLocation at, string wanted, string present) =>
        Diagnostic.Error("TN038", $"this site needs technews {wanted} or newer, and this is {present}", at, "Update technews, or lower 'min_version'");

    public static Diagnostic UnknownLint(YamlScalar key, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("TN030", $"unknown key '{key.Value}' in 'lint'{Suggestion.Tail(key.Value, known)}", key.At,
            "Name a code from TN101 on (docs/diagnostics.md lists them), banned_words or reading_grade");

    private static string Inside(string where) => where.Length == 0 ? "" : $" in '{where}'";
}
