using System.Collections.Immutable;
using System.Text;
using TechNews.Caching;
using TechNews.Diagnostics;

namespace TechNews;

/// <summary>What a build told: its summary and its findings. Kept beside what it wrote, so that the same question gets the same answer.</summary>
public sealed record BuildOutcome(SiteSummary Summary, ImmutableArray<Diagnostic> Findings)
{
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream, Encoding.UTF8);
        to.Write(Summary.Language);
        to.Write(Summary.Pages);
        to.Write(Summary.Files);
        to.Write(Summary.HeldBack);
        Write(to, Summary.Waiting, Write);
        Write(to, Summary.Pins, Write);
        Write(to, Findings, Write);
        to.Flush();
        return stream.ToArray();
    }

    /// <summary>Null where it cannot be decoded.</summary>
    public static BuildOutcome? Of(ReadOnlyMemory<byte> bytes) => Decoding.OrNull(() => Read(bytes));

    private static BuildOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        var summary = new SiteSummary(
            from.ReadString(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), Read(from, ReadArticle), Read(from, ReadPin));
        return new BuildOutcome(summary, Read(from, ReadFinding));
    }

    private static void Write(BinaryWriter to, WaitingArticle article)
    {
        to.Write(article.Path);
        to.Write(article.Until is not null);
        if (article.Until is { } until) Write(to, until);
    }

    private static WaitingArticle ReadArticle(BinaryReader from) => new(from.ReadString(), from.ReadBoolean() ? ReadInstant(from) : null);

    private static void Write(BinaryWriter to, EndingPin pin)
    {
        to.Write(pin.Path);
        to.Write(pin.Block);
        Write(to, pin.Until);
    }

    private static EndingPin ReadPin(BinaryReader from) => new(from.ReadString(), from.ReadString(), ReadInstant(from));

    private static void Write(BinaryWriter to, Diagnostic finding)
    {
        to.Write((int)finding.Severity);
        to.Write(finding.Code);
        to.Write(finding.Message);
        WriteText(to, finding.Help);
        to.Write(finding.Where.Path);
        to.Write(finding.Where.Line);
        to.Write(finding.Where.Column);
        to.Write(finding.Where.Length);
        WriteText(to, finding.Where.LineText);
    }

    private static Diagnostic ReadFinding(BinaryReader from)
    {
        var (severity, code, message, help) = ((Severity)from.ReadInt32(), from.ReadString(), from.ReadString(), ReadText(from));
        if (!Enum.IsDefined(severity)) throw new InvalidDataException($"severity {(int)severity}");
        return new Diagnostic(severity, code, message, new SourceLocation(from.ReadString(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), ReadText(from)), help);
    }

    private static void Write(BinaryWriter to, DateTimeOffset instant)
    {
        to.Write(instant.Ticks);
        to.Write(instant.Offset.Ticks);
    }

    private static DateTimeOffset ReadInstant(BinaryReader from) => new(from.ReadInt64(), new TimeSpan(from.ReadInt64()));

    private static void WriteText(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null) to.Write(text);
    }

    private static string? ReadText(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static void Write<T>(BinaryWriter to, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        to.Write(items.Length);
        foreach (var item in items) write(to, item);
    }

    private static ImmutableArray<T> Read<T>(BinaryReader from, Func<BinaryReader, T> read)
    {
        var items = new T[Decoding.Count(from, 1)];
        for (var i = 0; i < items.Length; i++) items[i] = read(from);
        return [.. items];
    }
}
