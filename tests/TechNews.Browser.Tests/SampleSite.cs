using System.Diagnostics;
using TechNews.Tests.Sites;

namespace TechNews.Browser.Tests;

/// <summary>The project's own sample site, built by the tool into a folder that is gone when disposed.</summary>
internal sealed class SampleSite : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("technews-sample-").FullName;

    public static SampleSite Build()
    {
        var site = new SampleSite();
        // An already built site can be looked at, to try these facts on another one.
        if (Environment.GetEnvironmentVariable("TECHNEWS_SITE") is { Length: > 0 } built) CopyAll(built, site.Folder);
        else Build(Repository.Root, site.Folder);
        return site;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Builds any site as its owner does.</summary>
    public static void Build(string source, string output)
    {
        using var process = Process.Start(TestedTool.Start("build", "-s", source, "-o", output))!;
        var said = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"the site does not build:\n{error}{said.Result}");
    }
}
