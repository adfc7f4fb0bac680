using System.Collections.Immutable;
using System.Text;
using TechNews.Collecting.Exports;
using TechNews.Collecting.Formats;
using TechNews.Diagnostics;

namespace TechNews.Collecting;

/// <summary>What a file is: one of the three, or a problem.</summary>
internal readonly record struct Recognized(LogFormat? Log = null, TableShape? Table = null, string? Json = null, bool IsGoatCounterTable = false, Diagnostic? Problem = null);

/// <summary>Tells formats by the first lines of a file, or by the name that was given.</summary>
public static class Recognition
{
    /// <summary>How many lines are tried before a file is given up.</summary>
    private const int TriedLines = 100;

    private static readonly ImmutableArray<string> Tables = ["plausible", "goatcounter", "umami", "matomo", "ga4", "csv"];

    /// <summary>The names that <c>--from</c> takes, beside <c>log:TEMPLATE</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "combined", "common", "combined-vhost", "common-vhost", "caddy", "cloudfront", "cloudflare", "bunny",
        "plausible", "goatcounter", "umami", "matomo", "ga4", "goaccess", "csv",
    ];

    /// <summary>What is wrong with a name, or null.</summary>
    public static Diagnostic? Check(string name)
    {
        if (!name.StartsWith(TemplateFormat.Prefix, StringComparison.Ordinal)) return Names.Contains(name, StringComparer.Ordinal) ? null : CollectingProblems.UnknownName(name);
        return TemplateFormat.Of(name[TemplateFormat.Prefix.Length..], out var problem) is null ? CollectingProblems.BadTemplate(problem) : null;
    }

    internal static Recognized Of(ReadOnlySpan<byte> head, string file, CountingOptions options)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return new Recognized(Problem: CollectingProblems.WideText(file));
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        return options.From is { } name ? Named(name, head, file, options) : Guess(head, file, options);
    }

    private static Recognized Named(string name, ReadOnlySpan<byte> head, string file, CountingOptions options)
    {
        if (Check(name) is { } problem) return new Recognized(Problem: problem);
        if (name.StartsWith(TemplateFormat.Prefix, StringComparison.Ordinal)) return new Recognized(TemplateFormat.Of(name[TemplateFormat.Prefix.Length..], out _));
        return name switch
        {
            "combined" => new Recognized(new CombinedFormat(hasHost: false, hasAgent: true)),
            "common" => new Recognized(new CombinedFormat(hasHost: false, hasAgent: false)),
            "combined-vhost" => new Recognized(new CombinedFormat(hasHost: true, hasAgent: true)),
            "common-vhost" => new Recognized(new CombinedFormat(hasHost: true, hasAgent: false)),
            "caddy" => new Recognized(new CaddyFormat()),
            "cloudflare" => new Recognized(new CloudflareFormat()),
            "bunny" => new Recognized(new BunnyFormat()),
            "cloudfront" => CloudFront(head, file),
            _ when Trimmed(head) is [(byte)'{' or (byte)'[', ..] => new Recognized(Json: name),
            "goatcounter" => new Recognized(IsGoatCounterTable: true),
            "csv" => new Recognized(Table: GenericExport.Table(options.Columns)),
            _ when Tables.Contains(name, StringComparer.Ordinal) => new Recognized(Table: TableOf(name)),
            _ => new Recognized(Problem: CollectingProblems.UnknownFormat(file)),
        };
    }

    private static Recognized Guess(ReadOnlySpan<byte> head, string file, CountingOptions options)
    {
        var tried = 0;
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range];
            if (line.EndsWith("\r"u8)) line = line[..^1];
            if (line.IsEmpty) continue;
            if (tried++ == TriedLines) break;
            if (line.StartsWith("#Fields:"u8)) return CloudFront(head, file);
            if (LogOf(line) is { } log) return new Recognized(log);
        }

        if (Trimmed(head) is [(byte)'{' or (byte)'[', ..] && JsonOf(head) is { } json) return new Recognized(Json: json);
        return TableOf(head, file, options);
    }

    private static LogFormat? LogOf(ReadOnlySpan<byte> line)
    {
        if (CaddyFormat.Recognizes(line)) return new CaddyFormat();
        if (CloudflareFormat.Recognizes(line)) return new CloudflareFormat();
        return BunnyFormat.Recognizes(line) ? new BunnyFormat() : CombinedFormat.Recognize(line);
    }

    private static Recognized CloudFront(ReadOnlySpan<byte> head, string file)
    {
        var at = head.IndexOf("#Fields:"u8);
        if (at < 0) return new Recognized(Problem: CollectingProblems.NoColumn(file, "#Fields"));
        var header = head[at..];
        var end = header.IndexOf((byte)'\n');
        return CloudFrontFormat.Of(end < 0 ? header : header[..end], out var missing) is { } format
            ? new Recognized(format)
            : new Recognized(Problem: CollectingProblems.NoColumn(file, missing));
    }

    private static Recognized TableOf(ReadOnlySpan<byte> head, string file, CountingOptions options)
    {
        // The last line may be cut: a header is the first that is no comment.
        using var reader = new StringReader(Encoding.UTF8.GetString(head));
        var header = CsvLines.Read(reader).Select(line => line.Fields).FirstOrDefault();
        if (header is null or { Length: < 2 }) return new Recognized(Problem: CollectingProblems.UnknownFormat(file));
        if (options.Columns != new CsvColumns()) return new Recognized(Table: GenericExport.Table(options.Columns));
        if (GoatCounterTable.Fits(header)) return new Recognized(IsGoatCounterTable: true);
        var table = PlausibleExport.Fits(header) ? PlausibleExport.Table
            : header is ["x", "y"] ? UmamiExport.Table
            : MatomoExport.Fits(header) ? MatomoExport.Table
            : GoogleAnalyticsExport.Table.Fits(header) ? GoogleAnalyticsExport.Table
            : GenericExport.Table(options.Columns).Fits(header) ? GenericExport.Table(options.Columns) : null;
        return table is null ? new Recognized(Problem: CollectingProblems.UnknownFormat(file)) : new Recognized(Table: table);
    }

    private static TableShape TableOf(string name) => name switch
    {
        "plausible" => PlausibleExport.Table,
        "umami" => UmamiExport.Table,
        "matomo" => MatomoExport.Table,
        _ => GoogleAnalyticsExport.Table,
    };

    private static string? JsonOf(ReadOnlySpan<byte> head)
    {
        if (Has(head, "\"dimensionHeaders\""u8)) return "ga4";
        if (Has(head, "\"results\""u8) && Has(head, "\"dimensions\""u8)) return "plausible";
        if (Has(head, "\"hits\""u8) && Has(head, "\"path_id\""u8)) return "goatcounter";
        if (Has(head, "\"nb_visits\""u8) || Has(head, "\"nb_hits\""u8)) return "matomo";
        if (Has(head, "\"general\""u8) || Has(head, "\"requests\""u8)) return "goaccess";
        return (Has(head, "\"x\""u8) && Has(head, "\"y\""u8)) || Has(head, "\"pageviews\""u8) ? "umami" : null;
    }

    private static bool Has(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text) => head.IndexOf(text) >= 0;

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8);
}
