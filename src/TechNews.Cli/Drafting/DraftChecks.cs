using TechNews.Diagnostics;

namespace TechNews.Cli.Drafting;

/// <summary>What speaks against writing a draft.</summary>
internal static class DraftChecks
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static Diagnostic[] Of(Draft draft, string root, string configPath)
    {
        if (!File.Exists(Path.Combine(root, configPath))) return [CliProblems.NoSite(root, configPath)];
        List<Diagnostic> problems = [];
        if (draft.Slug.Length == 0) problems.Add(CliProblems.BadValue("new", "the title has no letter or digit that could name the file"));
        else if (Path.Exists(Path.Combine(root, draft.Path))) problems.Add(CliProblems.AlreadyThere(draft.Path));
        CheckId(draft.Section, "section", Path.Combine(root, "content", "sections"), problems);
        CheckId(draft.Author, "author", Path.Combine(root, "content", "authors"), problems);
        return [.. problems];
    }

    private static void CheckId(string? id, string what, string folder, List<Diagnostic> problems)
    {
        if (id is null) return;
        string[] known = [.. Ids(folder)];
        if (!known.Contains(id, StringComparer.Ordinal)) problems.Add(CliProblems.UnknownId(what, id, known));
    }

    private static IEnumerable<string> Ids(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return from file in Directory.EnumerateFiles(folder, "*", Deep)
               where Path.GetExtension(file) is ".yml" or ".yaml" or ".md"
               let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
               select path[..^Path.GetExtension(path).Length];
    }
}
