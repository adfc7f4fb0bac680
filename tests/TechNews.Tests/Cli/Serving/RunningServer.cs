using System.Text;
using System.Text.RegularExpressions;
using TechNews.Cli;

namespace TechNews.Tests.Cli.Serving;

/// <summary>A server that runs until it is ended.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource patience = new(Patience);
    private readonly SaidText said = new();
    private readonly SaidText complaints = new();
    private readonly Surroundings surroundings;
    private readonly HttpClient client = new();
    private readonly Task<int> running;

    private RunningServer(CommandRun site, string[] args)
    {
        surroundings = site.Surroundings with
        {
            Out = said,
            Error = complaints,
            Browse = url =>
            {
                Opened.Add(url);
                return true;
            },
        };
        running = Task.Run(() => Tool.Run(["serve", "-p", "0", .. args], surroundings));
    }

    public List<string> Opened { get; } = [];

    public string Said => said.ToString();

    public string Complaints => complaints.ToString();

    public string Url { get; private set; } = "";

    public static async Task<RunningServer> Start(CommandRun site, params string[] args)
    {
        var serving = new RunningServer(site, args);
        await serving.UntilSaid(" - Ctrl+C ends it");
        serving.Url = Address().Matches(serving.Said)[^1].Value;
        return serving;
    }

    public Task<string> Text(string path) => client.GetStringAsync(At(path), patience.Token);

    public async Task<int> Status(string path)
    {
        using var response = await client.GetAsync(At(path), patience.Token);
        return (int)response.StatusCode;
    }

    public async Task<string> Header(string path, string name)
    {
        using var response = await client.GetAsync(At(path), patience.Token);
        return string.Join(", ", response.Headers.GetValues(name));
    }

    /// <summary>The stream of events of a page.</summary>
    public async Task<StreamReader> Events(string path) => new(await client.GetStreamAsync(At(path), patience.Token));

    /// <summary>The name of the next event.</summary>
    public async Task<string> Next(StreamReader events)
    {
        const string key = "event: ";
        while (true)
        {
            var line = await events.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("the stream has ended");
            if (line.StartsWith(key, StringComparison.Ordinal)) return line[key.Length..];
        }
    }

    public async Task Until(string path, Func<string, bool> isIt)
    {
        while (true)
        {
            using var response = await client.GetAsync(At(path), patience.Token);
            if (response.IsSuccessStatusCode && isIt(await response.Content.ReadAsStringAsync(patience.Token))) return;
            await Task.Delay(20, patience.Token);
        }
    }

    public async Task UntilSaid(string text)
    {
        while (!Said.Contains(text, StringComparison.Ordinal))
        {
            if (running.IsCompleted) Assert.Fail($"it ended with {await running}: {Complaints}");
            await Task.Delay(20, patience.Token);
        }
    }

    public async Task End()
    {
        surroundings.Interruption.Interrupt();
        Assert.Equal(ExitCode.Interrupted, await running.WaitAsync(patience.Token));
    }

    public async ValueTask DisposeAsync()
    {
        if (!running.IsCompleted) await End();
        client.Dispose();
        patience.Dispose();
    }

    private Uri At(string path) => new(new Uri(Url), path);

    [GeneratedRegex("http://[^ ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

/// <summary>What is written here by one thread is read by another.</summary>
internal sealed class SaidText : TextWriter
{
    private readonly StringBuilder text = new();

    public SaidText() => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (text) text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        lock (text) text.Append(buffer, index, count);
    }

    public override string ToString()
    {
        lock (text) return text.ToString();
    }
}
