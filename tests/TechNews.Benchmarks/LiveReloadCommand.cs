using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TechNews.Benchmarks.Measuring;
using TechNews.Browser.Tests;
using TechNews.Browser.Tests.Serving;

namespace TechNews.Benchmarks;

/// <summary>
/// From the save of an article to its new text on the screen of a real Chromium, part by part. Both processes read the same clock of
/// the machine; "on screen" is the first animation frame after the text is in the document. The next edit waits until the whole site has followed.
/// </summary>
internal static partial class LiveReloadCommand
{
    private static readonly string[] Parts = ["noticed", "rendered", "swapped", "told", "on screen", "in all", "whole site"];

    /// <summary>Between the end of one edit and the next: a page that the whole site changed loads again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Says when the page hears of a change, and when it shows a text that begins with a mark.</summary>
    private const string Listener =
        """
        (() => {
          const now = () => performance.timeOrigin + performance.now();
          const Stream = window.EventSource;
          window.EventSource = class extends Stream {
            constructor(...all) {
              super(...all);
              for (const name of ['reload', 'styles']) this.addEventListener(name, () => console.log(`heard ${now()}`));
              this.addEventListener('fine', () => console.log('listening'));
            }
          };
          const look = () => {
            const mark = document.body?.textContent.match(/benchmark-mark-\d+-end/);
            if (mark) console.log(`shown ${mark[0]} ${now()}`);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        })();
        """;

    public static async Task<int> Run(Options options)
    {
        options.AllowOnly("tool", "edits");
        if (options.Rest is not [var site]) throw new WrongUsageException("live-reload needs a site's folder");
        if (options.All("tool") is not [var tool]) throw new WrongUsageException("name the published tool: --tool PATH");
        if (Chromium.Path is null) throw new WrongUsageException("there is no Chromium on this machine; CHROMIUM names one");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        using var serve = await ServeProcess.Start(new ProcessStartInfo(tool, ["serve", "-s", site, "-p", "0", "-v"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true }, patience.Token);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Flags });
        var page = await browser.NewPageAsync();
        var article = Directory.EnumerateFiles(Path.Combine(site, "content", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var before = await File.ReadAllTextAsync(article);
        try
        {
            var measured = await Edit(new Bench(serve, page, article, before), options.Number("edits", 15), patience.Token);
            Console.WriteLine(Table(measured));
        }
        finally
        {
            await File.WriteAllTextAsync(article, before);
        }

        return 0;
    }

    private sealed record Bench(ServeProcess Serve, IPage Page, string Article, string Text);

    private static async Task<List<double[]>> Edit(Bench bench, int edits, CancellationToken end)
    {
        var (heard, shown, listening) = (new Signal(), new Signal(), new Signal());
        bench.Page.Console += (_, message) =>
        {
            if (message.Text.StartsWith("heard ", StringComparison.Ordinal)) heard.Give(message.Text);
            else if (message.Text.StartsWith("shown ", StringComparison.Ordinal)) shown.Give(message.Text);
            else if (message.Text is "listening") listening.Give(message.Text);
        };
        await bench.Page.AddInitScriptAsync(Listener);
        await bench.Page.GotoAsync(bench.Serve.Url + UrlOf(bench));
        var rows = new List<double[]>();
        for (var edit = 0; edit <= edits; edit++)
        {
            await listening.Take(_ => true, end);
            await Task.Delay(Pause, end);
            heard.Forget();
            shown.Forget();
            var (mark, said) = ($"benchmark-mark-{edit}-end", bench.Serve.Said.Length);
            var text = bench.Text + $"\n\n{mark}\n";
            var saved = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
            await File.WriteAllTextAsync(bench.Article, text, end);
            var onScreen = Number(await shown.Take(line => line.Contains(mark, StringComparison.Ordinal), end)) - saved;
            var told = Number(await heard.Take(_ => true, end)) - saved;
            var parts = Times().Matches(await bench.Serve.Line(said, line => line.StartsWith("  proof: ", StringComparison.Ordinal), end)).Select(time => double.Parse(time.ValueSpan, CultureInfo.InvariantCulture)).ToArray();
            var whole = Times().Match(await bench.Serve.Line(said, line => line.Contains(" changed: shown in ", StringComparison.Ordinal), end)).Value;
            double[] row = [.. parts, told - parts.Sum(), onScreen - told, onScreen, double.Parse(whole, CultureInfo.InvariantCulture)];
            Console.Error.WriteLine($"edit {edit} of {edits}: {onScreen:F0} ms");
            if (edit > 0) rows.Add(row); // The first warms up.
        }

        return rows;
    }

    // The generator's articles say themselves where they are.
    private static string UrlOf(Bench bench)
    {
        var name = Path.GetFileNameWithoutExtension(bench.Article);
        var section = Section().Match(bench.Text).Value;
        return $"{section}/{Dated().Replace(name, "")}/".TrimStart('/');
    }

    private static double Number(string line) => double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static string Table(List<double[]> rows)
    {
        var lines = Parts.Select((part, i) =>
        {
            var ordered = rows.Select(row => row[i]).Order().ToArray();
            return string.Create(CultureInfo.InvariantCulture, $"| {part} | {ResultTable.Median(ordered):F1} | {ordered[0]:F1} | {ordered[^1]:F1} |\n");
        });
        return $"{rows.Count} edits\n\n| part | median ms | fastest | slowest |\n|---|---:|---:|---:|\n" + string.Concat(lines);
    }

    /// <summary>Lines from the page, taken one by one.</summary>
    private sealed class Signal
    {
        private readonly System.Threading.Channels.Channel<string> lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public void Forget()
        {
            while (lines.Reader.TryRead(out _))
            {
            }
        }

        public void Give(string line) => lines.Writer.TryWrite(line);

        public async Task<string> Take(Func<string, bool> isIt, CancellationToken end)
        {
            while (true)
            {
                if (await lines.Reader.ReadAsync(end) is var line && isIt(line)) return line;
            }
        }
    }

    [GeneratedRegex(@"[0-9]+\.[0-9]+(?= ms)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<=^section: *)\S+", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d-", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();
}
