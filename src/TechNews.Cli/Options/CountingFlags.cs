using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TechNews.Collecting;
using TechNews.Collecting.Bots;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Cli.Options;

/// <summary>What counts as a view, as flags.</summary>
internal sealed class CountingFlags
{
    private static readonly CountingOptions Defaults = new() { Zone = SiteZone.Utc };

    private readonly Surroundings surroundings;

    private readonly Option<string?> from = new("--from") { Description = $"the format, instead of recognising it: {string.Join(", ", Recognition.Names)} or log:TEMPLATE", HelpName = "NAME" };
    private readonly Option<DateOnly?> since = Day("--since", "leave out days before this one of the site's time zone");
    private readonly Option<DateOnly?> until = Day("--until", "leave out days after this one");
    private readonly Option<DateOnly?> date = Day("--date", "the day of an export that has none in it");
    private readonly Option<string[]> hosts = new("--host") { Description = "a host of this site, beside the one of base_url; may be repeated", HelpName = "NAME" };
    private readonly Option<string[]> ownNetworks = new("--internal") { Description = "a network whose readers are not counted, such as 192.0.2.0/24; may be repeated", HelpName = "CIDR" };
    private readonly Option<string[]> proxies = new("--trusted-proxy") { Description = "a network whose X-Forwarded-For is believed; may be repeated", HelpName = "CIDR" };
    private readonly Option<string?> bots = new("--bots") { Description = "more bots: a JSON list in the form of crawler-user-agents", HelpName = "FILE" };
    private readonly Option<string?> spammers = new("--spammers") { Description = "hosts of referrer spam, one a line", HelpName = "FILE" };
    private readonly Option<bool> anonymize = new("--anonymize-ip") { Description = "cut addresses before readers are told apart" };
    private readonly Option<int> minVisitors = Number("--min-visitors", "leave out articles with fewer visitors on a day", Defaults.MinVisitors, 0);
    private readonly Option<int> flood = Number("--max-articles", $"a visitor who reads more articles in a day is a program; default: {Defaults.FloodLimit}", Defaults.FloodLimit, 1);
    private readonly Option<int> readings = Number("--max-readings", "the bound of memory, in readings of 24 to 64 bytes; default: 20000000", (int)Defaults.MaxReadings, 1);
    private readonly Option<int> threads = Number("--threads", "threads that read; default: one for each processor", Environment.ProcessorCount, 1);
    private readonly Option<string?> pathColumn = new("--path-col") { Description = "column of a CSV file with the path", HelpName = "NAME" };
    private readonly Option<string?> viewsColumn = new("--views-col") { Description = "column with the views", HelpName = "NAME" };
    private readonly Option<string?> dateColumn = new("--date-col") { Description = "column with the day", HelpName = "NAME" };

    public CountingFlags(Command command, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        from.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && Recognition.Check(name) is { } wrong) result.AddError(wrong.Message);
        });
        ownNetworks.Validators.Add(CheckNetworks);
        proxies.Validators.Add(CheckNetworks);
        foreach (var option in (Option[])[from, since, until, date, hosts, ownNetworks, proxies, bots, spammers, anonymize, minVisitors, flood, readings, threads, pathColumn, viewsColumn, dateColumn])
            command.Options.Add(option);
    }

    /// <summary>The options, and what is wrong with the lists that they name.</summary>
    public Reported<CountingOptions> Read(ParseResult result, SiteConfig config)
    {
        var report = new Report();
        return report.With(new CountingOptions
        {
            Zone = config.Zone,
            Hosts = [.. HostsOf(config.BaseUrl.Host), .. result.GetValue(hosts) ?? []],
            From = result.GetValue(from),
            Since = result.GetValue(since),
            Until = result.GetValue(until),
            Date = result.GetValue(date),
            Columns = new CsvColumns(result.GetValue(pathColumn), result.GetValue(viewsColumn), result.GetValue(dateColumn)),
            Internal = Networks.Read(result.GetValue(ownNetworks) ?? [], out _)!,
            TrustedProxies = Networks.Read(result.GetValue(proxies) ?? [], out _)!,
            Bots = ReadBots(result.GetValue(bots), report),
            Spammers = result.GetValue(spammers) is { } file ? Spammers.Read(File.ReadAllText(Absolute(file))) : Spammers.None,
            FloodLimit = result.GetValue(flood),
            AnonymizeAddresses = result.GetValue(anonymize),
            MinVisitors = result.GetValue(minVisitors),
            MaxReadings = result.GetValue(readings),
            Threads = result.GetValue(threads),
        });
    }

    // A site answers with and without www, whichever it calls its own.
    private static string[] HostsOf(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? [host, host[4..]] : [host, "www." + host];

    private BotList ReadBots(string? file, Report report)
    {
        if (file is null) return BotList.None;
        if (BotList.Read(File.ReadAllBytes(Absolute(file)), out var problem) is { } list) return list;
        report.Add(CollectingProblems.BadList(file, problem));
        return BotList.None;
    }

    private string Absolute(string file) => Path.GetFullPath(file, surroundings.Folder);

    private static void CheckNetworks(OptionResult result)
    {
        if (Networks.Read(result.Tokens.Select(token => token.Value), out var wrong) is null) result.AddError($"{result.Option.Name} is a network such as 192.0.2.0/24 or 2001:db8::/32, not '{wrong}'");
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} is a day such as 2026-11-20, not '{result.Tokens[0].Value}'");
            return null;
        },
    };

    private static Option<int> Number(string name, string description, int fallback, int least)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            var isGood = result.Tokens is not [{ Value: var text }] || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least);
            if (!isGood) result.AddError($"{name} is a whole number from {least}, not '{result.Tokens[0].Value}'");
        });
        return option;
    }
}
