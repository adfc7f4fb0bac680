using System.Collections.Concurrent;
using System.Diagnostics;

namespace TechNews.Tests.Sites;

/// <summary>What came of building a situation: the words, the exit code, the output.</summary>
internal sealed record SiteRun(string Said, int ExitCode, SortedDictionary<string, byte[]> Output)
{
    private static readonly ConcurrentDictionary<string, SiteRun> Firsts = new(StringComparer.Ordinal);

    /// <summary>A run that the facts about one situation share.</summary>
    public static SiteRun First(Situation situation) => Firsts.GetOrAdd(situation.Name, _ => Of(situation));

    /// <summary>Builds a copy of the site in a folder of its own, which is gone afterwards.</summary>
    public static SiteRun Of(Situation situation)
    {
        var site = Directory.CreateTempSubdirectory("technews-site-").FullName;
        try
        {
            situation.CopyInputsTo(site);
            var (said, exitCode) = Build(site, [situation.Verb, .. situation.Arguments]);
            return new(Masks.Apply(said, site), exitCode, FilesOf(Path.Combine(site, "public")));
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }

    /// <summary>As an editor does it: the program itself, started in the site's folder.</summary>
    private static (string Said, int ExitCode) Build(string site, string[] arguments)
    {
        var start = TestedTool.Start(arguments);
        start.WorkingDirectory = site;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (error + output.Result, process.ExitCode);
    }

    /// <summary>By path relative to the folder, with forward slashes; none where there is no folder.</summary>
    public static SortedDictionary<string, byte[]> FilesOf(string output)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(output)) return files;
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(output, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return files;
    }
}
