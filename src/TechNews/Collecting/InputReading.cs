using System.Text;
using System.Text.Json;
using TechNews.Collecting.Exports;
using TechNews.Collecting.Inputs;
using TechNews.Diagnostics;

namespace TechNews.Collecting;

/// <summary>
/// Goes through the inputs: gives the blocks of logs away, and reads exports itself on the way. Used by one thread at a time.
/// </summary>
internal sealed class InputReading(CountingOptions options, ArticlePaths paths, Buckets buckets, ViewSums sums)
{
    private const int HeadLength = 128 * 1024;
    private const long MaxJsonMegabytes = 256;

    private readonly Report report = new();
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);

    public BlockPool Pool { get; } = new();

    /// <summary>Of exports; logs are counted by whoever takes the blocks.</summary>
    public Tally Tally { get; } = new();

    public List<MalformedLine> Malformed { get; } = [];

    /// <summary>Every file, those in archives too; blocks name them by their place here.</summary>
    public List<CountedInput> Parts { get; } = [];

    public long Bytes { get; private set; }

    public IEnumerable<Diagnostic> Findings => report.With(0).Findings;

    public IEnumerable<Block> Blocks(IEnumerable<LogInput> inputs) => inputs.SelectMany(Blocks);

    private IEnumerable<Block> Blocks(LogInput input)
    {
        using var parts = Unpacking.Parts(input, GoatCounterExport.IsArchive, report.Add).GetEnumerator();
        while (Try(input.Name, parts.MoveNext))
        {
            foreach (var block in Blocks(parts.Current)) yield return block;
        }
    }

    private IEnumerable<Block> Blocks(InputPart part)
    {
        if (part.Archive is { } archive)
        {
            var rows = Rows(part.Name, GoatCounterExport.Source);
            Try(part.Name, () => Read(rows, GoatCounterExport.Read(archive, part.Name, rows)));
            yield break;
        }

        var text = part.Text!;
        ReadOnlyMemory<byte> head = default;
        Try(part.Name, () => Keep(head = text.Peek(HeadLength)));
        if (head.Length < HeadLength && head.Span.Trim(" \t\r\n"u8).IsEmpty) yield break;
        var kind = Recognition.Of(head.Span, part.Name, options);
        if (kind.Problem is { } problem) report.Add(problem);
        else if (kind.Log is not { } format) Try(part.Name, () => ReadExport(kind, text, part.Name));
        else
        {
            if (!format.KnowsAgents && warned.Add(format.Name)) report.Add(CollectingProblems.NoAgents(format.Name));
            Parts.Add(new CountedInput(part.Name, format.Name));
            var blocks = new LogBlocks(text, Pool, format, Parts.Count - 1);
            Block? block = null;
            while (Try(part.Name, () => (block = blocks.Next()) is not null)) yield return block!;
            if (blocks.MissingColumn.Length > 0) report.Add(CollectingProblems.NoColumn(part.Name, blocks.MissingColumn));
        }

        Bytes += text.BytesRead;
    }

    private bool ReadExport(Recognized kind, Stream text, string name)
    {
        if (kind.Json is { } source)
        {
            var rows = Rows(name, source);
            return Read(rows, ReadJson(source, text, name, rows));
        }

        using var reader = new StreamReader(text, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        if (kind.Table is { } table)
        {
            var rows = Rows(name, table.Source);
            return Read(rows, new TableExport(table).Read(reader, name, rows));
        }

        var goats = Rows(name, GoatCounterExport.Source);
        return Read(goats, GoatCounterTable.Read(reader, name, goats));
    }

    private static Diagnostic? ReadJson(string source, Stream text, string name, ExportRows rows)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MaxJsonMegabytes << 20) return CollectingProblems.TooLarge(name, MaxJsonMegabytes);
        }

        var bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        using var document = JsonDocument.Parse(bytes);
        return Read(source, document.RootElement, name, rows);
    }

    private static Diagnostic? Read(string source, JsonElement root, string name, ExportRows rows)
    {
        switch (source)
        {
            case "plausible": return PlausibleExport.Read(root, name, rows);
            case "umami": return UmamiExport.Read(root, name, rows);
            case "matomo": return MatomoExport.Read(root, name, rows);
            case "ga4": return GoogleAnalyticsExport.Read(root, name, rows);
            case "goaccess": return GoAccessExport.Read(root, name, rows);
            case GoatCounterExport.Source:
                GoatCounterExport.Read(root, rows);
                return null;
            default: return CollectingProblems.UnknownFormat(name);
        }
    }

    private ExportRows Rows(string name, string source)
    {
        Parts.Add(new CountedInput(name, source));
        return new ExportRows(options, paths, buckets, sums, Parts.Count - 1);
    }

    private bool Read(ExportRows rows, Diagnostic? finding)
    {
        Tally.Add(rows.Tally);
        Malformed.AddRange(rows.Malformed);
        if (finding is not null) report.Add(finding);
        return true;
    }

    private static bool Keep(ReadOnlyMemory<byte> head) => !head.IsEmpty;

    // What the system or a broken file throws becomes a finding of the file, and its end.
    private bool Try(string name, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or OverInflatedException)
        {
            report.Add(CollectingProblems.Unreadable(name, broken is OverInflatedException ? broken.Message : "its compression is broken or cut off"));
        }
        catch (JsonException)
        {
            report.Add(CollectingProblems.Unreadable(name, "it is no JSON"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            report.Add(CollectingProblems.Unreadable(name, refused is UnauthorizedAccessException ? "the system refuses access" : "the system gives an error"));
        }

        return false;
    }
}
