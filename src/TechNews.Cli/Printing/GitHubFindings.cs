using System.Globalization;
using System.Text;
using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary>Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.</summary>
internal static class GitHubFindings
{
    /// <param name="prefix">The site's folder within the repository, with a slash at the end, or nothing: annotations name files from the repository's root.</param>
    public static void Write(IEnumerable<Diagnostic> findings, TextWriter writer, string prefix)
    {
        foreach (var finding in findings) writer.WriteLine(Line(finding, prefix));
    }

    private static string Line(Diagnostic finding, string prefix)
    {
        var line = new StringBuilder("::").Append(finding.Severity == Severity.Hint ? "notice" : finding.Severity.Name()).Append(' ');
        var where = finding.Where;
        if (where.Path.Length > 0)
        {
            line.Append("file=").Append(Property(prefix + where.Path));
            line.Append(CultureInfo.InvariantCulture, $",line={where.Shown.Line},col={where.Shown.Column},");
        }

        return line.Append("title=").Append(Property(finding.Code)).Append("::").Append(Text(finding.Message)).ToString();
    }

    // The runner undoes exactly these, so that a message can neither end its command nor start another.
    private static string Text(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in new RuneReader(value))
        {
            text.Append(rune.First switch { '%' => "%25", '\r' => "%0D", '\n' => "%0A", _ => rune.Shown });
        }

        return text.ToString();
    }

    private static string Property(string value) => Text(value)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
