using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Net.Sockets;
using TechNews.Cli.Options;
using TechNews.Cli.Serving;
using TechNews.Diagnostics;

namespace TechNews.Cli.Commands;

/// <summary><c>technews serve</c>: the site from memory, for a look at it; writes nothing.</summary>
internal sealed class ServeCommand
{
    private const int DefaultPort = 4000;

    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly EditionOptions edition;
    private readonly PrintingOptions printing;
    private readonly Option<int> port = new("--port", "-p") { Description = $"port; default: {DefaultPort}, or the next free one", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
    private readonly Option<string?> bind = new("--bind") { Description = "address to listen on; default: this machine alone", HelpName = "ADDRESS" };

    private ServeCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        port.Validators.Add(CheckPort);
        bind.Validators.Add(CheckAddress);
        verb.Options.Add(port);
        verb.Options.Add(bind);
        edition = new EditionOptions(verb, surroundings, site);
        printing = new PrintingOptions(verb);
        verb.SetAction((result, _) => Run(result));
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("serve", "Builds the site in memory and serves it to this machine until Ctrl+C. Writes nothing.")
        {
            Aliases = { "server", "dev" },
            Examples =
            [
                new("serve", "the site of the working folder on http://localhost:4000/"),
                new("serve -D -F", "with drafts and with what is published later"),
                new("serve --bind 0.0.0.0 -p 8080", "for other machines of the network, too"),
            ],
        };
        _ = new ServeCommand(verb, surroundings);
        return verb;
    }

    private async Task<int> Run(ParseResult result)
    {
        var terminal = printing.Terminal(result, surroundings);
        var root = site.Root(result);
        var made = SiteMaking.Make(root, edition.Read(result), terminal);
        var report = new Report();
        report.Add(made.Findings.Weigh(edition.IsStrict(result)));
        using var hold = surroundings.Interruption.Hold();
        var wanted = Wanted(result);
        await using var server = report.HasErrors ? null : await Start(made.Value, wanted, report);
        terminal.Report(report.With(0).Findings, root);
        if (server is null) return ExitCode.Problems;

        if (server.Port != wanted.Port && wanted.Port > 0) terminal.Say($"port {wanted.Port} is taken");
        terminal.Say($"serving on {server.Url} - Ctrl+C ends it");
        await surroundings.Out.FlushAsync();
        await server.Until(surroundings.Interruption.Token);
        return ExitCode.Interrupted;
    }

    private Listening Wanted(ParseResult result)
    {
        var address = result.GetValue(bind);
        return new Listening(address is null or "localhost" ? null : IPAddress.Parse(address), result.GetValue(port));
    }

    private static async Task<PreviewServer?> Start(BuiltSite site, Listening wanted, Report report)
    {
        try
        {
            return await PreviewServer.Start(new ServedSite(site.Tree, site.Edition.Config.BaseUrl.AbsolutePath), wanted);
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            report.Add(CliProblems.PortTaken(wanted.Port, refused.Message));
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
