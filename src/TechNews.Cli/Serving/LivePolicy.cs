namespace TechNews.Cli.Serving;

/// <summary>
/// A content security policy (W3C CSP 3) as a preview sends it: everything that it forbids stays forbidden, besides the preview's own
/// script, style sheet and event stream; nothing is reported to anybody; and http on this machine stays http.
/// </summary>
internal static class LivePolicy
{
    private const string Own = "'self'";

    private static readonly string[] Left = ["upgrade-insecure-requests", "block-all-mixed-content", "report-uri", "report-to"];

    public static string Of(string policy)
    {
        var directives = new List<(string Name, List<string> Sources)>();
        foreach (var directive in policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            // CSP 3, 2.2.1: of two directives of one name the first counts.
            if (!Left.Contains(words[0], StringComparer.OrdinalIgnoreCase) && Find(directives, words[0]) is null) directives.Add((words[0], [.. words[1..]]));
        }

        Allow(directives, "script-src-elem", "script-src");
        Allow(directives, "style-src-elem", "style-src");
        Allow(directives, "connect-src");
        return string.Join("; ", directives.Select(directive => string.Join(' ', directive.Sources.Prepend(directive.Name))));
    }

    /// <summary>In the directive that a browser would look at: the first of the names that is there, else a copy of the default.</summary>
    private static void Allow(List<(string Name, List<string> Sources)> directives, params string[] names)
    {
        var sources = names.Select(name => Find(directives, name)).FirstOrDefault(found => found is not null);
        if (sources is null)
        {
            if (Find(directives, "default-src") is not { } others) return; // Nothing forbids it.
            sources = [.. others];
            directives.Add((names[^1], sources));
        }

        sources.RemoveAll(source => source.Equals("'none'", StringComparison.OrdinalIgnoreCase));
        if (!sources.Contains(Own, StringComparer.OrdinalIgnoreCase)) sources.Add(Own);
        // With it a browser believes fingerprints only, and not places.
        if (sources.Contains("'strict-dynamic'", StringComparer.OrdinalIgnoreCase)) sources.Add($"'{LiveFiles.ScriptIntegrity}'");
    }

    private static List<string>? Find(List<(string Name, List<string> Sources)> directives, string name) =>
        directives.Find(directive => directive.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Sources;
}
