using Microsoft.Playwright;
using TechNews.Tests.Sites;

namespace TechNews.Browser.Tests.Serving;

/// <summary>A small site on the disk, served, and a browser that looks at it.</summary>
public sealed class LiveNewsroom : IAsyncDisposable
{
    /// <summary>What a slow machine may take; nothing waits longer than it must.</summary>
    private const int PatienceMilliseconds = 120_000;

    private readonly CancellationTokenSource end = new(PatienceMilliseconds * 2);
    private readonly string folder = Directory.CreateTempSubdirectory("technews-live-").FullName;
    private readonly IBrowserContext context;
    private ServeProcess? serve;

    private LiveNewsroom(IBrowserContext context) => this.context = context;

    /// <summary>The page that is open.</summary>
    public IPage Page { get; private set; } = null!;

    public string Url => serve!.Url;

    internal ServeProcess Serve => serve!;

    public CancellationToken End => end.Token;

    public static async Task<LiveNewsroom> Open(BrowserSession session, string path, params (string Path, string Text)[] files)
    {
        var room = new LiveNewsroom(await session.Context());
        foreach (var (file, text) in files) room.Write(file, text);
        await room.Start("0");
        room.Page = await room.context.NewPageAsync();
        room.Page.SetDefaultTimeout(PatienceMilliseconds);
        await room.Page.GotoAsync(room.Url.TrimEnd('/') + path);
        return room;
    }

    /// <summary>Starts the server on a port of its own, or again on the one that it had.</summary>
    public async Task Start(string port)
    {
        serve = await ServeProcess.Start(TestedTool.Start("serve", "-s", folder, "-p", port, "-v"), End);
    }

    public void Kill() => serve!.Dispose();

    public string Path(string path) => System.IO.Path.Combine(folder, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllText(Path(path), text);
    }

    /// <summary>As most editors save: another file, then renamed.</summary>
    public void WriteAtomically(string path, string text)
    {
        Write(path + ".tmp~", text);
        File.Move(Path(path + ".tmp~"), Path(path), overwrite: true);
    }

    /// <summary>Waits until the page shows a text somewhere.</summary>
    public Task Sees(string text) => Page.GetByText(text).First.WaitForAsync();

    /// <summary>Waits until a script of the page gives true.</summary>
    public async Task Holds(string script)
    {
        // Not WaitForFunction: it needs eval, which the site's policy forbids.
        while (!await Gives(script)) await Task.Delay(20, End);
    }

    private async Task<bool> Gives(string script)
    {
        try
        {
            return await Page.EvaluateAsync<bool>(script);
        }
        catch (PlaywrightException)
        {
            return false; // The page is on its way to another one, or has not yet what the script looks for.
        }
    }

    /// <summary>A mark that a page load wipes out.</summary>
    public Task Mark() => Page.EvaluateAsync("window.mark = true");

    public Task<bool> IsMarked() => Page.EvaluateAsync<bool>("window.mark === true");

    public async ValueTask DisposeAsync()
    {
        serve?.Dispose(); // First: without it nothing tells the page to load again.
        await context.End();
        end.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
