using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Cli.Serving;
using TechNews.Cli.Serving.Watching;
using TechNews.Diagnostics;
using TechNews.Loading;

namespace TechNews.Cli.Commands;

/// <summary><c>technews serve</c>: the site from memory, built again after every change; writes nothing.</summary>
internal sealed class ServeCommand
{
    private const int DefaultPort = 4000;

    private readonly Surroundings surroundings;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly SiteOptions site;
    private readonly EditionOptions edition;
    private readonly PrintingOptions printing;
    private readonly Option<int> port = new("--port", "-p") { Description = $"port; default: {DefaultPort}, or the next free one", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
    private readonly Option<string?> bind = new("--bind") { Description = "address to listen on; default: this machine alone", HelpName = "ADDRESS" };
    private readonly Option<bool> open = new("--open") { Description = "open the site in the browser" };
    private readonly Option<bool> published = new("--published") { Description = "only what a build would publish: no drafts, nothing scheduled" };
    private readonly Option<bool> watch = new("--watch", "-w") { Description = "build again after every change; the default" };
    private readonly Option<bool> noWatch = new("--no-watch") { Description = "build once" };

    private ServeCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        port.Validators.Add(CheckPort);
        bind.Validators.Add(CheckAddress);
        foreach (var option in (Option[])[port, bind, open, published, watch, noWatch]) verb.Options.Add(option);
        edition = new EditionOptions(verb, surroundings, site);
        printing = new PrintingOptions(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetValue(noWatch)) result.AddError("--watch and --no-watch contradict each other");
        });
        verb.SetAction((result, _) => Run(result));
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("serve", "Builds the site in memory, serves it to this machine and shows every change at once, until Ctrl+C. Drafts and scheduled articles wear a ribbon. Writes nothing.")
        {
            Aliases = { "server", "dev" },
            Examples =
            [
                new("serve", "the site of the working folder on http://localhost:4000/"),
                new("serve --open", "and the browser with it"),
                new("serve --published", "exactly what a build would publish now"),
                new("serve --bind 0.0.0.0 -p 8080 -D", "for other machines of the network, too, with drafts"),
            ],
        };
        _ = new ServeCommand(verb, surroundings);
        return verb;
    }

    private async Task<int> Run(ParseResult result)
    {
        var terminal = printing.Terminal(result, surroundings);
        var (root, wanted) = (site.Root(result), Wanted(result));
        using var hold = surroundings.Interruption.Hold();
        var live = new LiveSite();
        // From before the first look, so that no change is lost.
        using var watching = result.GetValue(noWatch) ? null : new SiteWatch(root, site.ConfigPath(result));
        var source = new SiteSource(root, () => Options(result, wanted.IsLoopback));
        var preview = new Preview(source, live, terminal, new PreviewOptions(root, edition.IsStrict(result), printing.IsVerbose(result)));
        var first = preview.Begin();
        if (first.HasErrors && (watching is null || IsNoSite(first))) return ExitCode.Problems;

        await using var server = await Start(live, wanted with { SiteHost = first.Value.Edition.Config.BaseUrl.Host }, terminal, root);
        if (server is null) return ExitCode.Problems;
        Announce(server, wanted, terminal);
        if (result.GetValue(open) && !surroundings.Browse(server.Url)) terminal.Say("no browser could be opened: open the address yourself");
        terminal.Flush();
        await Until(watching is null ? null : token => preview.Follow(watching, token), surroundings.Interruption.Token);
        await server.Stop();
        return ExitCode.Interrupted;
    }

    private static async Task Until(Func<CancellationToken, Task>? follow, CancellationToken end)
    {
        var ended = Task.Delay(Timeout.Infinite, end);
        // Off this thread: a build takes its time, and Ctrl+C shall not wait for it.
        var following = follow is null ? ended : Task.Run(() => follow(end), CancellationToken.None);
        var first = await Task.WhenAny(ended, following);
        if (!end.IsCancellationRequested) await first;
    }

    /// <summary>On this machine alone drafts and what is scheduled are shown; to a network only what somebody asked for.</summary>
    private BuildOptions Options(ParseResult result, bool isLoopback)
    {
        var given = edition.Read(result);
        var all = isLoopback && !result.GetValue(published);
        return given with
        {
            Now = given.Now == surroundings.Now ? given.Now + Stopwatch.GetElapsedTime(started) : given.Now, // SOURCE_DATE_EPOCH stands still.
            IncludeDrafts = all || given.IncludeDrafts,
            IncludeFuture = all || given.IncludeFuture,
        };
    }

    private static void Announce(PreviewServer server, Listening wanted, Terminal terminal)
    {
        if (server.Port != wanted.Port && wanted.Port > 0) terminal.Say($"port {wanted.Port} is taken");
        terminal.Say($"serving on {server.Url} - Ctrl+C ends it");
    }

    // A wrong folder is better said at once than watched for a site to appear in it.
    private static bool IsNoSite(Reported<BuiltSite> first) => first.Findings.Any(finding => finding.Code is "TN001" or "TN007");

    private Listening Wanted(ParseResult result)
    {
        var address = result.GetValue(bind);
        return new Listening(address is null or "localhost" ? null : IPAddress.Parse(address), result.GetValue(port));
    }

    private static async Task<PreviewServer?> Start(LiveSite live, Listening wanted, Terminal terminal, string root)
    {
        try
        {
            return await PreviewServer.Start(live, wanted);
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            terminal.Report([CliProblems.PortTaken(wanted.Port, refused.Message)], root);
            return null;
        }
    }

    private static void CheckPort(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        if (!ushort.TryParse(text, System.Globalization.NumberStyles.None, null, out _)) result.AddError($"--port is a number from 0 to 65535, not '{text}'");
    }

    private static void CheckAddress(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        if (text is not "localhost" && !IPAddress.TryParse(text, out _)) result.AddError($"--bind is localhost or an IP address such as 0.0.0.0, not '{text}'");
    }
}
