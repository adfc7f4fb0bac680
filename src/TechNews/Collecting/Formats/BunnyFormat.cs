using System.Text;

namespace TechNews.Collecting.Formats;

/// <summary>
/// Bunny's log: <c>HIT|200|971211336000|2326|390|127.0.0.1|referrer|url|WA|agent|id|DE</c>, the time in milliseconds since 1970.
/// </summary>
internal sealed class BunnyFormat : LogFormat
{
    private const int Columns = 12;

    public override string Name => "bunny";

    public override string? Read(ReadOnlySpan<byte> line, Scratch scratch, ref LoggedRequest request)
    {
        Span<Range> columns = stackalloc Range[Columns + 1];
        var count = 0;
        foreach (var column in line.Split((byte)'|'))
        {
            if (count > Columns) break;
            columns[count++] = column;
        }

        if (count != Columns) return "it has not 12 columns";
        if (!RequestText.TryStatus(line[columns[1]], out request.Status)) return "column 2 is no status";
        if (!LogTime.TryCount(line[columns[2]], out request.Time)) return "column 3 is no time in milliseconds";
        request.Method = "GET"u8; // The log holds no methods.
        request.Address = line[columns[5]];
        request.Referrer = line[columns[6]];
        request.Target = line[columns[7]];
        request.Host = RequestTarget.HostOf(request.Target);
        request.Agent = line[columns[9]];
        return null;
    }

    public static bool Recognizes(ReadOnlySpan<byte> line)
    {
        LoggedRequest request = default;
        return new BunnyFormat().Read(line, new Scratch(), ref request) is null && Ascii.IsValid(line[..line.IndexOf((byte)'|')]);
    }
}
