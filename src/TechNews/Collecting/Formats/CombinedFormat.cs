namespace TechNews.Collecting.Formats;

/// <summary>
/// The Common Log Format and its children, as Apache and nginx write them: <c>combined</c> adds referrer and agent, <c>vhost</c> puts
/// the host in front. One more quoted field at the end is nginx's <c>$http_x_forwarded_for</c>.
/// </summary>
internal sealed class CombinedFormat(bool hasHost, bool hasAgent) : LogFormat
{
    private const int TimeLength = 26;

    public override string Name => (hasHost, hasAgent) switch
    {
        (false, true) => "combined",
        (false, false) => "common",
        (true, true) => "combined-vhost",
        (true, false) => "common-vhost",
    };

    public override bool KnowsAgents => hasAgent;

    public override string? Read(ReadOnlySpan<byte> line, Scratch scratch, ref LoggedRequest request)
    {
        var bracket = TimeAt(line);
        if (bracket < 0) return "no time in square brackets";
        if (!TryReadHead(line[..bracket], ref request)) return "no address, name and user in front of the time";
        var rest = line[(bracket + 1)..];
        var isTimed = rest.Length > TimeLength + 2 && rest[TimeLength] == ']' && rest[TimeLength + 1] == ' ';
        if (!isTimed || !LogTime.TryApache(rest[..TimeLength], out request.Time)) return "the time is not of the form 10/Oct/2000:13:55:36 -0700";
        rest = rest[(TimeLength + 2)..];
        if (!RequestText.TryTakeQuoted(ref rest, out var requestLine)) return "no request in quotes behind the time";
        RequestText.Split(requestLine, ref request);
        request.Target = scratch.Unescaped(request.Target);
        if (!TryTakeStatusAndSize(ref rest, ref request)) return "no status and size behind the request";
        if (!hasAgent) return null;
        return TryTakeReferrerAndAgent(rest, ref request) ? null : "no referrer and agent in quotes behind the size";
    }

    /// <summary>Which of the four a line is, or null.</summary>
    public static CombinedFormat? Recognize(ReadOnlySpan<byte> line)
    {
        var bracket = TimeAt(line);
        if (bracket < 0) return null;
        var head = line[..bracket];
        // A user may hold spaces, so the columns are not counted: what stands second in the vhost forms is an address.
        var first = head.IndexOf((byte)' ');
        var second = first < 0 ? -1 : head[(first + 1)..].IndexOf((byte)' ');
        var isVhost = second > 0 && ClientAddress.TryRead(head.Slice(first + 1, second), out _) && !ClientAddress.TryRead(head[..first], out _);
        var scratch = new Scratch();
        foreach (var format in (CombinedFormat[])[new(isVhost, true), new(isVhost, false)])
        {
            LoggedRequest request = default;
            if (format.Read(line, scratch, ref request) is null) return format;
        }

        return null;
    }

    // The last bracket before the request: an address may have brackets, and a user, who chooses the own name, must not choose the time.
    private static int TimeAt(ReadOnlySpan<byte> line)
    {
        var quote = line.IndexOf((byte)'"');
        return (quote < 0 ? line : line[..quote]).LastIndexOf((byte)'[');
    }

    private bool TryReadHead(ReadOnlySpan<byte> head, ref LoggedRequest request)
    {
        if (hasHost)
        {
            var end = head.IndexOf((byte)' ');
            if (end <= 0) return false;
            request.Host = head[..end];
            head = head[(end + 1)..];
        }

        var space = head.IndexOf((byte)' ');
        if (space <= 0 || head[^1] != ' ') return false;
        request.Address = head[..space];
        return head[(space + 1)..].Count((byte)' ') >= 2;
    }

    private static bool TryTakeStatusAndSize(scoped ref ReadOnlySpan<byte> rest, ref LoggedRequest request)
    {
        if (rest.Length < 6 || rest[0] != ' ' || rest[4] != ' ' || !RequestText.TryStatus(rest[1..4], out request.Status)) return false;
        rest = rest[5..];
        var end = rest.IndexOf((byte)' ');
        var size = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return size.SequenceEqual("-"u8) || !(size.IsEmpty || size.ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    private static bool TryTakeReferrerAndAgent(ReadOnlySpan<byte> rest, ref LoggedRequest request)
    {
        if (!RequestText.TryTakeQuoted(ref rest, out request.Referrer) || rest.IsEmpty || rest[0] != ' ') return false;
        rest = rest[1..];
        if (!RequestText.TryTakeQuoted(ref rest, out request.Agent)) return false;
        if (rest.Length > 2 && rest[0] == ' ')
        {
            rest = rest[1..];
            RequestText.TryTakeQuoted(ref rest, out request.Forwarded);
        }

        return true;
    }
}
