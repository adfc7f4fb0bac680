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
        else site.Run();
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

    private void Run()
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "technews.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [tool, "build", "-s", Repository.Root, "-o", Folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"the sample site does not build:\n{error}{output.Result}");
    }
}
