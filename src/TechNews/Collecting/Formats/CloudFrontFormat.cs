using System.Collections.Immutable;
using System.Text;

namespace TechNews.Collecting.Formats;

/// <summary>
/// CloudFront's standard log: tab-separated, its columns named by a <c>#Fields:</c> line, times in UTC, agents percent-encoded.
/// </summary>
internal sealed class CloudFrontFormat : LogFormat
{
    private const int MaxColumns = 128;

    private static readonly string[] Needed = ["date", "time", "c-ip", "cs-method", "cs-uri-stem", "sc-status", "cs(User-Agent)"];

    // For each column of the file what it is: an index into Names, or -1.
    private readonly ImmutableArray<int> columns;

    private static readonly ImmutableArray<string> Names = [.. Needed, "cs(Referer)", "x-host-header", "x-forwarded-for"];

    private CloudFrontFormat(ImmutableArray<int> columns) => this.columns = columns;

    public override string Name => "cloudfront";

    public override ReadOnlySpan<byte> HeaderMark => "#Fields:"u8;

    public override bool IsComment(ReadOnlySpan<byte> line) => line[0] == '#';

    /// <summary>The format that a <c>#Fields:</c> line declares, or null with the needed column that it lacks.</summary>
    public static CloudFrontFormat? Of(ReadOnlySpan<byte> header, out string missing)
    {
        var names = Encoding.UTF8.GetString(header["#Fields:".Length..]).Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        missing = Needed.FirstOrDefault(needed => !names.Take(MaxColumns).Contains(needed, StringComparer.OrdinalIgnoreCase)) ?? "";
        if (missing.Length > 0) return null;
        return new CloudFrontFormat([.. names.Take(MaxColumns).Select(name => Names.IndexOf(name, 0, Names.Length, StringComparer.OrdinalIgnoreCase))]);
    }

    public override string? Read(ReadOnlySpan<byte> line, Scratch scratch, ref LoggedRequest request)
    {
        var day = 0;
        var clock = 0;
        var column = 0;
        foreach (var range in line.Split((byte)'\t'))
        {
            if (column >= columns.Length) break;
            var value = line[range];
            switch (columns[column++])
            {
                case 0 when !LogTime.TryDate(value, out day): return "'date' is no date";
                case 1 when !LogTime.TryClock(value, out clock): return "'time' is no time";
                case 2: request.Address = value; break;
                case 3: request.Method = value; break;
                case 4: request.Target = value; break;
                // A dash: the visitor went away before there was an answer.
                case 5 when !RequestText.TryStatus(value, out request.Status) && !value.SequenceEqual("-"u8): return "'sc-status' is no status";
                case 6: request.Agent = Agent(value, scratch); break;
                case 7: request.Referrer = value; break;
                case 8: request.Host = Known(value); break;
                case 9: request.Forwarded = Known(value); break;
            }
        }

        if (column < columns.Length) return "it has fewer columns than '#Fields' names";
        request.Time = (day * 86_400L) + clock;
        return null;
    }

    // Older files encode it twice.
    private static ReadOnlySpan<byte> Agent(ReadOnlySpan<byte> value, Scratch scratch)
    {
        var once = scratch.Unquoted(value);
        return once.IndexOf("%20"u8) >= 0 ? scratch.Unquoted(once) : once;
    }

    private static ReadOnlySpan<byte> Known(ReadOnlySpan<byte> value) => value.SequenceEqual("-"u8) ? default : value;
}
