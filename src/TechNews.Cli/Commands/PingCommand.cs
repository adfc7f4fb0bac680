using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using TechNews.Announcing;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Parsing;
using TechNews.Probing;

namespace TechNews.Cli.Commands;

/// <summary><c>technews ping</c>: tells search engines and hubs what changed between two published sites. Never part of a build.</summary>
internal sealed class PingCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly PrintingOptions printing;

    private readonly Option<bool> indexNow = new("--indexnow") { Description = "tell search engines of changed and deleted pages; wants indexnow.key in site.yml" };
    private readonly Option<bool> webSub = new("--websub") { Description = "tell the hub of changed feeds; wants websub.hub in site.yml" };
    private readonly Option<string?> from = new("--from") { Description = "what was published before: an output folder or a record; default: the record that the last ping kept in .technews/", HelpName = "OLD" };
    private readonly Option<string?> to = new("--to", "--output", "-o") { Description = "what is published now: an output folder or a record; default: output_dir in site.yml, else public", HelpName = "NEW" };
    private readonly Option<bool> all = new("--all") { Description = "everything counts as new, whatever was told before" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "print what would be told, and tell nobody" };
    private readonly Option<bool> strict = new("--strict") { Description = "warnings are errors" };

    private PingCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        foreach (var option in (Option[])[indexNow, webSub, from, to, all, dryRun, strict]) verb.Options.Add(option);
        printing = new PrintingOptions(verb);
        foreach (var option in (Option<string?>[])[from, to]) option.Validators.Add(result => CheckPath(result, option.Name));
        verb.Validators.Add(result =>
        {
            if (!result.GetValue(indexNow) && !result.GetValue(webSub)) result.AddError("say whom to tell: --indexnow, --websub or both");
            if (result.GetValue(all) && result.GetValue(from) is not null) result.AddError("--all and --from contradict each other");
        });
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("ping", "Tells search engines and feed hubs what changed, once the site is published. Nothing else that technews does sends anything.")
        {
            Examples =
            [
                new("ping --indexnow --websub", "what changed since the last ping"),
                new("ping --indexnow --dry-run", "prints the addresses, and tells nobody"),
                new("ping --indexnow --from last/public --to public", "what differs between two output folders"),
            ],
        };
        _ = new PingCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var terminal = printing.Terminal(result, surroundings);
        var root = site.Root(result);
        var config = SiteSettings.Read(root, site.ConfigPath(result));
        var report = new Report();
        foreach (var channel in Channels(result, root, config, report)) report.Add(Tell(channel, result, terminal).Weigh(result.GetValue(strict)));
        terminal.Report(report.With(0).Findings, root);
        return report.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }

    private IEnumerable<PingChannel> Channels(ParseResult result, string root, SiteConfig config, Report report)
    {
        var missing = new List<string>();
        if (result.GetValue(indexNow) && config.Announcements.IndexNow is null) missing.Add("indexnow: {key: ...}");
        if (result.GetValue(webSub) && config.Announcements.Hub is null) missing.Add("websub: {hub: https://...}");
        foreach (var key in missing) report.Add(CliProblems.NotConfigured(site.ConfigPath(result), key));
        if (missing.Count > 0) return [];

        var now = report.Take(Published(PathOf(result, to) ?? Path.GetFullPath(config.OutputDirectory, root), config, printing.Terminal(result, surroundings)));
        if (report.HasErrors) return [];
        return
        [
            .. result.GetValue(indexNow) ? [PingChannel.IndexNow(config, root, now)] : Array.Empty<PingChannel>(),
            .. result.GetValue(webSub) ? [PingChannel.WebSub(config, root, now)] : Array.Empty<PingChannel>(),
        ];
    }

    private ImmutableArray<Diagnostic> Tell(PingChannel channel, ParseResult result, Terminal terminal)
    {
        var report = new Report();
        var keepsRecord = result.GetValue(from) is null;
        var isFirst = keepsRecord && !result.GetValue(all) && !File.Exists(channel.Record);
        var before = result.GetValue(all) ? new PublishedSite([]) : isFirst ? channel.Now : report.Take(Published(PathOf(result, from) ?? channel.Record, channel.Config, terminal));
        if (isFirst) report.Add(CliProblems.NothingToCompare(channel.Name));
        if (report.HasErrors) return report.With(0).Findings;

        var lines = channel.Lines(SiteChanges.Between(before, channel.Now));
        foreach (var line in lines.Where(_ => result.GetValue(dryRun))) terminal.Say(line.Text);
        if (!result.GetValue(dryRun)) Send(channel, [.. lines.Select(line => line.Url)], keepsRecord, report, terminal);
        if (!report.HasErrors) terminal.Say($"{channel.Name}: {FindingWords.Number(lines.Length, "URL")} {(result.GetValue(dryRun) ? "to tell" : "told")}");
        return report.With(0).Findings;
    }

    private void Send(PingChannel channel, ImmutableArray<string> urls, bool keepsRecord, Report report, Terminal terminal)
    {
        terminal.Stage($"telling {channel.Name}");
        var proxy = report.Take(ProxyVariables.Read(surroundings.Variable));
        if (report.HasErrors) return;
        using var client = AnnouncingClient.Make(surroundings.MayReach, proxy);
        report.Add(channel.Send(client, urls, surroundings.Interruption.Token).GetAwaiter().GetResult());
        if (!report.HasErrors && keepsRecord) PublishedRecord.Write(channel.Now, channel.Record);
    }

    private static Reported<PublishedSite> Published(string path, SiteConfig config, Terminal terminal)
    {
        terminal.Stage("reading what is published");
        return File.Exists(path) ? PublishedRecord.Read(path) : PublishedSite.OfFolder(path, config.BaseUrl);
    }

    private string? PathOf(ParseResult result, Option<string?> option) =>
        result.GetValue(option) is { } path ? Path.GetFullPath(path, surroundings.Folder) : null;

    private void CheckPath(OptionResult result, string name)
    {
        if (result.Tokens is [{ Value: "" }]) result.AddError($"{name} needs a folder or a file");
        else if (result.Tokens is [{ Value: var path }] && !Path.Exists(Path.GetFullPath(path, surroundings.Folder))) result.AddError($"there is no '{path}'");
    }
}
