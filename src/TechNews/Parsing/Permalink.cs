using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary><c>permalinks.articles</c>: the pattern of every article's URL.</summary>
internal static class Permalink
{
    public const string Default = "/:section/:slug/";

    private static readonly string[] Tokens = [":section", ":slug", ":year", ":month", ":day"];

    public static string? Read(Fields? fields)
    {
        if (fields?.Located("articles", Default) is not { } pattern) return null;
        var problem = Problem(pattern.Value);
        if (problem is null) return pattern.Value;
        fields.Report.Add(ParsingProblems.BadPermalink(pattern.At, problem));
        return null;
    }

    private static string? Problem(string pattern)
    {
        if (pattern.Length < 2 || pattern[0] != '/' || pattern[^1] != '/') return "it must start and end with '/'";
        var plain = pattern;
        foreach (var name in Names(pattern))
        {
            if (!Tokens.Contains(name, StringComparer.Ordinal)) return $"'{name}' is unknown{Suggestion.Tail(name, Tokens)}";
            plain = plain.Replace(name, "x", StringComparison.Ordinal);
        }

        if (!pattern.Contains(":slug", StringComparison.Ordinal)) return "without ':slug' all articles would share one URL";
        return UrlPath.ProblemOfPath(plain);
    }

    /// <summary>Every colon with the letters that follow it.</summary>
    private static IEnumerable<string> Names(string pattern)
    {
        for (var colon = pattern.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = pattern.IndexOf(':', colon + 1))
        {
            var end = colon + 1;
            while (end < pattern.Length && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '_')) end++;
            yield return pattern[colon..end];
        }
    }
}
