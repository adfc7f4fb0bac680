using System.Collections.Concurrent;
using TechNews.Tests.Files;

namespace TechNews.Tests.Faults;

/// <summary>Both editions, one output folder, one cache, and what a clean build of each edition looks like.</summary>
internal sealed class FaultRoom : IDisposable
{
    private readonly TempFolder disk = new();
    private readonly ConcurrentDictionary<string, SiteTree> clean = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> foreign = new(StringComparer.Ordinal);

    /// <param name="large">As in <see cref="FaultSite.Write"/>.</param>
    public FaultRoom(int articles = 36, int large = 1_100_000)
    {
        Output = disk["out"];
        Cache = disk["cache"];
        foreach (var edition in (string[])[FaultSite.First, FaultSite.Second]) FaultSite.Write(disk, edition, articles, large);
    }

    /// <summary>Full path; a fact may put it on another disk.</summary>
    public string Output { get; init; }

    /// <summary>Full path; a fact may put it on another disk.</summary>
    public string Cache { get; init; }

    public string Staging => Path.Combine(Output, ".technews-staging");

    public string Swap => Path.Combine(Output, ".technews-swap");

    public string this[string path] => disk[path];

    /// <summary>What is noted of output folders.</summary>
    public string[] Records => Kept("outputs");

    /// <summary>What is noted of the texts of sites.</summary>
    public string[] Sources => Kept("sources");

    public SiteTree Published => SiteTree.Of(Output, [.. foreign.Keys]);

    public SiteTree Clean(string edition) => clean.GetOrAdd(edition, _ =>
    {
        using var tool = Run(edition, CleanFolder(edition), disk[$"clean-cache-{edition}"]);
        Assert.Equal((0, ""), Failure(tool.Finish()));
        return SiteTree.Of(CleanFolder(edition));
    });

    public ToolProcess Start(string edition, params string[] more) => StartInto(Output, edition, more);

    /// <summary>As <see cref="Start"/>, into another output folder with the same cache.</summary>
    public ToolProcess StartInto(string output, string edition, params string[] more) => Run(edition, output, Cache, more);

    public (int ExitCode, string Said) Build(string edition, params string[] more)
    {
        using var tool = Start(edition, more);
        return tool.Finish();
    }

    public void BuildWell(string edition, params string[] more) => Assert.Equal((0, ""), Failure(Build(edition, more)));

    /// <summary>A file of somebody else in the output folder, which must stay as it is.</summary>
    public void AddForeign(string path)
    {
        var file = Path.Combine(Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, path);
        foreign[path] = path;
    }

    public void Forget()
    {
        if (Directory.Exists(Output)) Directory.Delete(Output, recursive: true);
        if (Directory.Exists(Cache)) Directory.Delete(Cache, recursive: true);
        foreign.Clear();
    }

    /// <summary>Nothing but one edition, as a clean build makes it; no leftover of the tool, and what is not the tool's untouched.</summary>
    /// <param name="when">Said when it is not so.</param>
    public void ShowsExactly(string edition, string when)
    {
        Assert.Equal($"{when}: ", $"{when}: {string.Join(", ", Published.Differences(Clean(edition)))}");
        Assert.Equal(File.ReadAllText(Path.Combine(CleanFolder(edition), ".technews-manifest")), File.ReadAllText(Path.Combine(Output, ".technews-manifest")));
        Assert.All(foreign, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Output, file.Key))));
        string[] own = [.. Directory.GetFileSystemEntries(Output, ".technews-*").Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
        Assert.Equal([".technews-lock", ".technews-manifest"], own);
    }

    /// <summary>The cache holds one record of the output, one of each edition's texts, what was parsed, and nothing that a killed build left.</summary>
    public void CacheIsTidy(string when)
    {
        string[] all = [.. Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        string[] known = [Path.Combine(Cache, ".gitignore"), .. Records, .. Sources, .. Kept("parsed", "*.pack")];
        Assert.True(Records.Length == 1 && Sources.Length <= 2 && all.Length == known.Length, $"{when}: the cache holds {string.Join(", ", all)}");
    }

    public void Dispose() => disk.Dispose();

    // A warning is one too: none belongs to these sites.
    private static (int ExitCode, string Said) Failure((int ExitCode, string Said) run) =>
        run.ExitCode == 0 && !run.Said.Contains(" TN", StringComparison.Ordinal) ? (0, "") : run;

    private string[] Kept(string kind, string pattern = "*.record") =>
        Path.Combine(Cache, kind) is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];

    private string CleanFolder(string edition) => disk[$"clean-{edition}"];

    private ToolProcess Run(string edition, string output, string cache, params string[] more) =>
        ToolProcess.Start(disk.Root, ["build", "-s", edition, "-o", output, "--cache", cache, "--clock", "2026-01-10T12:00:00Z", .. more]);
}
