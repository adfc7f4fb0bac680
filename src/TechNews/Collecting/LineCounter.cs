using TechNews.Collecting.Bots;
using TechNews.Collecting.Formats;
using TechNews.Collecting.Inputs;

namespace TechNews.Collecting;

/// <summary>A line that could not be read: where, and why; never what it said.</summary>
/// <param name="File">Index of the input.</param>
/// <param name="Line">1-based.</param>
internal readonly record struct MalformedLine(int File, long Line, string Reason);

/// <summary>Puts each line of the blocks it is given through the rules. For one thread; many share a <see cref="Readings"/>.</summary>
internal sealed class LineCounter : IDisposable
{
    /// <summary>Malformed lines that are told one by one.</summary>
    public const int ToldLines = 5;

    private const int BatchSize = 256;

    private readonly CountingOptions options;
    private readonly ArticlePaths paths;
    private readonly Buckets buckets;
    private readonly Readings readings;
    private readonly SiteDays days;
    private readonly Visitors visitors;
    private readonly Scratch scratch = new();
    private readonly AgentVerdicts agents;
    private readonly HostVerdicts hosts;
    private readonly HostVerdicts spammers;
    private readonly Reading[][] batches = [.. Enumerable.Range(0, Readings.Shards).Select(_ => new Reading[BatchSize])];
    private readonly int[] batched = new int[Readings.Shards];
    private Bucket? bucket;

    public LineCounter(CountingOptions options, ArticlePaths paths, Buckets buckets, Readings readings)
    {
        this.options = options;
        this.paths = paths;
        this.buckets = buckets;
        this.readings = readings;
        days = new SiteDays(options.Zone);
        visitors = new Visitors(options);
        agents = new AgentVerdicts(options.Bots);
        var own = options.Hosts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        hosts = new HostVerdicts(own.Contains);
        spammers = new HostVerdicts(options.Spammers.Name);
    }

    public Tally Tally { get; } = new();

    /// <summary>By place in their file; the first of this counter's blocks.</summary>
    public List<MalformedLine> Malformed { get; } = [];

    public bool SawCdn { get; private set; }

    public void Count(Block block)
    {
        var rest = block.Bytes;
        var number = block.FirstLine;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!line.IsEmpty && line[^1] == '\r') line = line[..^1];
            if (!line.IsEmpty && !block.Format.IsComment(line) && Judge(line, block, number) is { } rule) Tally.Add(rule);
            number++;
        }
    }

    /// <summary>Hands on what is still held back. Lines that became readings are counted when those are settled.</summary>
    public void Finish()
    {
        for (var shard = 0; shard < batches.Length; shard++) HandOn(shard);
    }

    public void Dispose() => visitors.Dispose();

    private Rule? Judge(ReadOnlySpan<byte> line, Block block, long number)
    {
        scratch.Clear();
        LoggedRequest request = default;
        var problem = line.Length > LogFormat.MaxLine ? "it is longer than 65,536 bytes" : block.Format.Read(line, scratch, ref request);
        if (problem is not null)
        {
            Tell(new MalformedLine(block.File, number, problem));
            return Rule.Malformed;
        }

        SawCdn |= request.CameThroughCdn;
        return Judge(ref request, block.Format);
    }

    // A counter's blocks come in the order of the files, if not one after the other: the first ones it sees are its first.
    private void Tell(MalformedLine malformed)
    {
        if (Malformed.Count < ToldLines) Malformed.Add(malformed);
    }

    // The rules in their order; null where the line became a reading.
    private Rule? Judge(ref LoggedRequest request, LogFormat format)
    {
        var day = days.Of(request.Time);
        if (day < options.Since || day > options.Until) return Rule.OutsideDays;
        if (!request.Method.SequenceEqual("GET"u8)) return Rule.Method;
        if (request.Status is not (200 or 304)) return Rule.Status;
        if (IsForeign(ref request)) return Rule.Host;
        var article = paths.Find(request.Target);
        if (article == ArticlePaths.None) return Rule.NotAnArticle;
        // From here on the day has been seen, so that a later import may also take its views away.
        if (bucket?.Day != day || !ReferenceEquals(bucket.Source, format.Name)) bucket = buckets.Of(day, format.Name);
        if (format.KnowsAgents && JudgeAgent(ref request) is { } rule) return rule;
        if (!options.Spammers.IsEmpty && spammers.Of(RequestTarget.HostOf(request.Referrer))) return Rule.ReferrerSpam;
        if (!visitors.TryIdentify(ref request, bucket.Salt, out var visitor)) return Rule.Internal;
        HandOn(new Reading(visitor, bucket.Index, article, 1));
        return null;
    }

    private bool IsForeign(scoped ref LoggedRequest request)
    {
        if (request.Host.IsEmpty) request.Host = RequestTarget.HostOf(request.Target);
        return options.Hosts.Length > 0 && !request.Host.IsEmpty && !hosts.Of(request.Host);
    }

    private Rule? JudgeAgent(scoped ref LoggedRequest request)
    {
        if (request.Agent.IsEmpty || request.Agent.SequenceEqual("-"u8)) return Rule.EmptyAgent;
        var verdict = agents.Of(request.Agent);
        SawCdn |= verdict == AgentVerdict.Cdn;
        return verdict != AgentVerdict.Person || request.IsAutomated ? Rule.Bot : null;
    }

    private void HandOn(in Reading reading)
    {
        var shard = Readings.ShardOf(reading.Visitor);
        batches[shard][batched[shard]++] = reading;
        if (batched[shard] == BatchSize) HandOn(shard);
    }

    private void HandOn(int shard)
    {
        readings.Add(shard, batches[shard].AsSpan(0, batched[shard]));
        batched[shard] = 0;
    }
}
