using System.Collections.Immutable;
using System.Globalization;
using TechNews.Collecting;

namespace TechNews.Benchmarks.AccessLogs;

/// <summary>What must come out of a generated log: the counters, and visitors and page views by day and path.</summary>
internal sealed record Truth(ImmutableDictionary<Rule, long> Lines, ImmutableDictionary<(DateOnly Day, string Path), (long Visitors, long PageViews)> Views)
{
    /// <summary>Whether every counter and every row is the true one.</summary>
    public bool IsThatOf(ViewsReport report)
    {
        var rules = Tally.Rules.All(rule => report.Tally[rule] == Lines.GetValueOrDefault(rule));
        var counted = report.Days.SelectMany(day => day.Rows.Select(row => (Key: (day.Day, row.Path), row.Visitors, row.PageViews))).ToArray();
        return rules && counted.Length == Views.Count && counted.All(row => Views.TryGetValue(row.Key, out var views) && views == (row.Visitors, row.PageViews));
    }
}

/// <summary>
/// An access log in combined format made up from a seed, with readers, bots, floods, spam, scanners, aliases, encoded paths and late
/// lines, and the truth about it, reckoned while writing and not with the tool's own code.
/// </summary>
internal sealed class GeneratedLog(int articles, int seed)
{
    public const string Zone = "Europe/Berlin";
    public const string SpamHost = "cheap-clicks.example";
    public const string OwnNetwork = "10.9.0.0/16";

    private const int Days = 3;
    private const int FloodArticles = 201;
    private const int ZoneOffset = 2 * 3600; // All of it lies in October's summer time.
    private static readonly DateOnly FirstDay = new(2026, 10, 10);

    private readonly Random random = new(seed);
    private readonly Dictionary<Rule, long> lines = [];
    private readonly Dictionary<(int Day, int Visitor, int Article), long> hits = [];
    private readonly HashSet<(int Day, int Visitor)> floods = [];

    public IEnumerable<ArticleAddress> Addresses() => Enumerable.Range(0, articles).Select(n => new ArticleAddress(Url(n), [$"/old/{n}.html", $"/{n}/moved"]));

    /// <summary>Writes about so many lines: floods come in whole bursts.</summary>
    public Truth Write(TextWriter writer, int count)
    {
        var readers = Math.Max(10, count / 10);
        var floodEvery = Math.Max(2000, count / 5);
        for (var written = 0; written < count; written++)
        {
            if (articles > FloodArticles && written % floodEvery == floodEvery / 2) written += Flood(writer, readers + (written / floodEvery));
            var day = Math.Min(Days - 1, (int)((long)written * Days / count));
            // Some lines come late: a day after their neighbours at most.
            if (day > 0 && random.Next(50) == 0) day--;
            WriteOne(writer, day, readers);
        }

        return Settle();
    }

    private void WriteOne(TextWriter writer, int day, int readers)
    {
        var visitor = random.Next(readers);
        var article = (int)(articles * Math.Pow(random.NextDouble(), 3));
        var dice = random.Next(1000);
        if (dice < 480) Read(writer, day, visitor, article);
        else if (dice < 640) Other(writer, Rule.NotAnArticle, day, visitor, NoArticle());
        else if (dice < 790) Write(writer, Rule.Bot, new Line(day, visitor, Path(article), Agent: Pick(Bots)));
        else if (dice < 840) Write(writer, Rule.Status, new Line(day, visitor, Path(article), Status: Pick(BadStatuses)));
        else if (dice < 870) Write(writer, Rule.Method, new Line(day, visitor, Path(article), Method: Pick(Methods)));
        else if (dice < 900) Write(writer, Rule.EmptyAgent, new Line(day, visitor, Path(article), Agent: random.Next(2) == 0 ? "-" : ""));
        else if (dice < 920) Write(writer, Rule.ReferrerSpam, new Line(day, visitor, Path(article), Referrer: $"http://www.{SpamHost}/x"));
        else if (dice < 930) Write(writer, Rule.Internal, new Line(day, visitor, Path(article), Address: $"10.9.{visitor % 200}.7"));
        else if (dice < 935) Malformed(writer);
        else Read(writer, day, visitor, article);
    }

    private int Flood(TextWriter writer, int visitor)
    {
        var day = random.Next(Days);
        if (!floods.Add((day, visitor))) return 0;
        for (var article = 0; article < FloodArticles; article++) Read(writer, day, visitor, article);
        return FloodArticles;
    }

    private void Read(TextWriter writer, int day, int visitor, int article)
    {
        hits[(day, visitor, article)] = hits.GetValueOrDefault((day, visitor, article)) + 1;
        Text(writer, new Line(day, visitor, Path(article), Status: random.Next(20) == 0 ? 304 : 200));
    }

    private void Other(TextWriter writer, Rule rule, int day, int visitor, string path) => Write(writer, rule, new Line(day, visitor, path));

    private void Write(TextWriter writer, Rule rule, Line line)
    {
        Count(rule, 1);
        Text(writer, line);
    }

    private void Malformed(TextWriter writer)
    {
        Count(Rule.Malformed, 1);
        writer.Write(Pick((string[])["cut off in the mid\n", "1.2.3.4 - - [10/Oct/2026:13:55:36 +0200] \"GET /\n", "\u0016\u0003\u0001 - - [x] \"\n", "1.2.3.4 - - [31/Feb/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"x\"\n"]));
    }

    private void Text(TextWriter writer, Line line)
    {
        // Any second of the day in the site's zone, written with some other offset.
        var local = ((FirstDay.DayNumber + line.Day - 719_162) * 86_400L) + random.Next(86_400);
        var offset = Pick((int[])[0, 2, -7]);
        var shown = DateTimeOffset.FromUnixTimeSeconds(local - ZoneOffset).ToOffset(TimeSpan.FromHours(offset));
        var address = line.Address ?? $"{11 + (line.Visitor >> 16 & 63)}.{line.Visitor >> 8 & 255}.{line.Visitor & 255}.{line.Visitor % 251}";
        var agent = line.Agent ?? Browsers[line.Visitor % Browsers.Length];
        var sign = offset < 0 ? '-' : '+';
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{address} - - [{shown:dd/MMM/yyyy:HH:mm:ss} {sign}{Math.Abs(offset):00}00] \"{line.Method} {line.Path} HTTP/1.1\" {line.Status} {line.Path.Length * 97} \"{line.Referrer}\" \"{agent}\"\n"));
    }

    private string Path(int article) => random.Next(16) switch
    {
        0 => $"/old/{article}.html",
        1 => $"/{article}/moved/",
        2 => Url(article) + "index.html",
        3 => Url(article).TrimEnd('/'),
        4 => Url(article) + "?utm_source=letter&utm_medium=email",
        5 => Url(article).Replace("story", "%73tory", StringComparison.Ordinal),
        6 => Url(article) + "?fbclid=IwAR0",
        _ => Url(article),
    };

    private string NoArticle() => Pick((string[])["/", "/feed.xml", "/assets/site.css", "/wp-login.php", "/.env", "/s1/", $"/media/{random.Next(5000)}.jpg", "/s1/story-999999999/", "/favicon.ico", "/search?q=chips"]);

    private Truth Settle()
    {
        var articlesOf = hits.Keys.GroupBy(key => (key.Day, key.Visitor)).ToDictionary(group => group.Key, group => group.Count());
        var views = ImmutableDictionary.CreateBuilder<(DateOnly, string), (long Visitors, long PageViews)>();
        foreach (var ((day, visitor, article), times) in hits)
        {
            if (articlesOf[(day, visitor)] > 200)
            {
                Count(Rule.Flood, times);
                continue;
            }

            Count(Rule.Counted, 1);
            Count(Rule.Repeated, times - 1);
            var key = (FirstDay.AddDays(day), Url(article));
            var sum = views.GetValueOrDefault(key);
            views[key] = (sum.Visitors + 1, sum.PageViews + times);
        }

        return new Truth(lines.ToImmutableDictionary(), views.ToImmutable());
    }

    private void Count(Rule rule, long times) => lines[rule] = lines.GetValueOrDefault(rule) + times;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static string Url(int article) => $"/s{article % 7}/story-{article}/";

    private sealed record Line(int Day, int Visitor, string Path, string Method = "GET", int Status = 200, string? Agent = null, string Referrer = "https://www.example.org/", string? Address = null);

    private static readonly string[] Methods = ["HEAD", "POST", "OPTIONS"];
    private static readonly int[] BadStatuses = [206, 301, 302, 404, 500];

    private static readonly string[] Browsers =
    [
        .. from version in Enumerable.Range(120, 30)
           from system in (string[])["Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10_15_7", "X11; Linux x86_64", "Linux; Android 10; K"]
           select $"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36",
    ];

    private static readonly string[] Bots =
    [
        "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example/about)", "curl/8.5.0", "python-requests/2.31.0", "Go-http-client/1.1",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
    ];
}
