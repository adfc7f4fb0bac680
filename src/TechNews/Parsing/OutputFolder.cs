namespace TechNews.Parsing;

/// <summary><c>output_dir</c>: a folder inside the site that holds none of its sources.</summary>
internal static class OutputFolder
{
    private static readonly string[] Sources = ["content", "templates", "static", "archetypes", "data", "i18n", "themes"];

    public static string? Read(Fields fields)
    {
        if (fields.Located("output_dir", "public") is not { } written) return null;
        var folder = written.Value.EndsWith('/') ? written.Value[..^1] : written.Value;
        var problem = Problem(folder);
        if (problem is null) return folder;
        fields.Report.Add(ParsingProblems.BadOutputFolder(written.At, problem));
        return null;
    }

    private static string? Problem(string folder)
    {
        if (folder.StartsWith('/') || WebAddress.HasScheme(folder)) return "it must be relative to the site's own folder";
        if (UrlPath.ProblemOfPath("/" + folder) is { } problem) return problem;
        var first = folder.Split('/')[0];
        return Sources.Contains(first, StringComparer.OrdinalIgnoreCase) ? $"'{first}' holds sources of the site" : null;
    }
}
