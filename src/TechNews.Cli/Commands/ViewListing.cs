using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TechNews.Cli.Listing;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Cli.Commands;

/// <summary><c>technews list views</c>: what is read most, by window and by section.</summary>
internal sealed class ViewListing
{
    private readonly Option<string[]> window = new("--window") { Description = "views: 24h, 7d, 2w, '3 months' or all; may be given several times (default: the site's)", HelpName = "WINDOW" };
    private readonly Option<string?> section = new("--section") { Description = "views: one section alone", HelpName = "ID" };
    private readonly Option<int> limit = new("--limit") { Description = "views: places of each ranking (default 10)", HelpName = "N", DefaultValueFactory = _ => 10 };

    /// <param name="isWanted">Whether the command line asks for views: these options belong to nothing else.</param>
    public ViewListing(Command command, Func<CommandResult, bool> isWanted)
    {
        window.Validators.Add(CheckWindows);
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count) && count >= 1)) result.AddError($"--limit is a number from 1 on, not '{token.Value}'");
        });
        foreach (var option in (Option[])[window, section, limit]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (isWanted(result)) return;
            foreach (var option in (Option[])[window, section, limit])
                if (result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} belongs to 'list views'");
        });
    }

    /// <summary>The rows in the order of the windows as given; a warning where the numbers are too old to be shown on pages.</summary>
    public Reported<ImmutableArray<ViewRow>> Read(ParseResult result, string root, BuildOptions options)
    {
        var report = new Report();
        var site = report.Take(SiteParser.Parse(report.Take(SiteLoader.Load(root, options))));
        var rows = ImmutableArray.CreateBuilder<ViewRow>();
        ViewWindow?[] windows = result.GetValue(window) is { Length: > 0 } given ? [.. given.Select(ViewWindow.Read).Distinct()] : [null];
        foreach (var one in windows)
        {
            var edition = report.Take(ViewRow.Edit(site, options, one));
            var known = edition.Sections.Select(listing => listing.Section.Section.Id);
            if (result.GetValue(section) is { } wanted && !known.Contains(wanted, StringComparer.Ordinal)) report.Add(CliProblems.UnknownId("section", wanted, known));
            rows.AddRange(ViewRow.Of(edition, result.GetValue(section), result.GetValue(limit)));
        }

        return new Reported<ImmutableArray<ViewRow>>(rows.ToImmutable(), [.. report.With(0).Findings.Distinct().Where(IsOfViews)]);
    }

    public static void Print(ImmutableArray<ViewRow> rows, string format, Surroundings surroundings)
    {
        switch (format)
        {
            case "json": ViewList.WriteJson(rows, surroundings.Out); break;
            case "csv": ViewList.WriteCsv(rows, surroundings.Out); break;
            default: ViewList.WriteTables(rows, surroundings.Out, surroundings.Width); break;
        }
    }

    private static bool IsOfViews(Diagnostic finding) => finding.Severity == Severity.Error || finding.Code is "TN065" or "TN240";

    private static void CheckWindows(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => ViewWindow.Read(token.Value) is null))
            result.AddError($"--window is hours, days, weeks, months or 'all', such as 24h or 7d, not '{token.Value}'");
    }
}
