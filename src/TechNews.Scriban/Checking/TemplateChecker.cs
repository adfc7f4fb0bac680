using TechNews.Scriban.Values;

namespace TechNews.Scriban.Checking;

/// <summary>Finds unknown members, variables and functions and missing includes in all templates, without rendering.</summary>
public static class TemplateChecker
{
    /// <summary>
    /// Checks each template with these globals, and each include with what is known of its arguments. Missing includes and
    /// unknown functions are errors; unknown members and variables, which read as null, are warnings.
    /// </summary>
    /// <param name="library">The templates.</param>
    /// <param name="globals">The members that every template can read; null when they are not known.</param>
    /// <returns>Problems by path, line and column, each once.</returns>
    public static IReadOnlyList<TemplateProblem> Check(TemplateLibrary library, MemberTable? globals)
    {
        var findings = new Findings(library, globals);
        foreach (var template in library.Templates.Where(t => !t.HasErrors))
        {
            new TemplateWalk(findings, template).Start();
        }

        return findings.Sorted();
    }
}
