namespace TechNews.Collecting.Formats;

/// <summary>One request as a log line tells it. Spans point into the line or into the <see cref="Scratch"/>; empty means unknown.</summary>
internal ref struct LoggedRequest
{
    /// <summary>Seconds since 1970, UTC.</summary>
    public long Time;

    public int Status;

    public ReadOnlySpan<byte> Method;

    /// <summary>Path and query, as requested.</summary>
    public ReadOnlySpan<byte> Target;

    public ReadOnlySpan<byte> Host;

    /// <summary>May carry a port.</summary>
    public ReadOnlySpan<byte> Address;

    /// <summary>The value of <c>X-Forwarded-For</c>.</summary>
    public ReadOnlySpan<byte> Forwarded;

    public ReadOnlySpan<byte> Referrer;

    public ReadOnlySpan<byte> Agent;

    /// <summary>The log itself says that no person asked.</summary>
    public bool IsAutomated;

    /// <summary>The request came through a content delivery network, which keeps most of them to itself.</summary>
    public bool CameThroughCdn;
}
