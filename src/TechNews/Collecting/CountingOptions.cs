using System.Collections.Immutable;
using TechNews.Collecting.Bots;
using TechNews.Parsing;

namespace TechNews.Collecting;

/// <summary>What counts as a view, and for whom it is counted.</summary>
public sealed record CountingOptions
{
    /// <summary>Decides on which day a view falls.</summary>
    public required SiteZone Zone { get; init; }

    /// <summary>The site's own hosts, without port; empty: any.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Format or source by name; null: recognised from the first lines.</summary>
    public string? From { get; init; }

    /// <summary>First and last day that is counted; null: no border.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The day of an export that has no days of its own.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The columns of a generic CSV file.</summary>
    public CsvColumns Columns { get; init; } = new();

    public Networks Internal { get; init; } = Networks.None;

    /// <summary>Proxies whose <c>X-Forwarded-For</c> is believed.</summary>
    public Networks TrustedProxies { get; init; } = Networks.None;

    public BotList Bots { get; init; } = BotList.None;

    public Spammers Spammers { get; init; } = Spammers.None;

    /// <summary>A visitor with more distinct articles in one day is a program.</summary>
    public int FloodLimit { get; init; } = 200;

    /// <summary>Cut addresses before visitors are told apart.</summary>
    public bool AnonymizeAddresses { get; init; }

    /// <summary>Rows with fewer visitors are not written.</summary>
    public int MinVisitors { get; init; }

    /// <summary>The bound of memory: distinct readings (a visitor, a day, an article), 24 bytes each at best, 64 at worst.</summary>
    public long MaxReadings { get; init; } = 20_000_000;

    /// <summary>Threads that read lines; the result is the same for any.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>Column names of a generic CSV file; null: the usual ones.</summary>
public sealed record CsvColumns(string? Path = null, string? Views = null, string? Date = null);
