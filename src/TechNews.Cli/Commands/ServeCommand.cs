using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
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
        Diagnostic[] findings = [.. made.Findings.Weigh(edition.IsStrict(result))];
        terminal.Report([.. findings], root);
        if (findings.Any(finding => finding.Severity == Severity.Error)) return ExitCode.Problems;

        using var hold = surroundings.Interruption.Hold();
        var address = result.GetValue(bind);
        var files = new ServedSite(made.Value.Tree, made.Value.Edition.Config.BaseUrl.AbsolutePath);
        var wanted = new Listening(address is null or "localhost" ? null : IPAddress.Parse(address), result.GetValue(port));
        await using var server = await PreviewServer.Start(files, wanted);
        if (server.Port != wanted.Port) terminal.Say($"port {wanted.Port} is taken");
        terminal.Say($"serving on {server.Url} - Ctrl+C ends it");
        await surroundings.Out.FlushAsync();
        await server.Until(surroundings.Interruption.Token);
        return ExitCode.Interrupted;
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
