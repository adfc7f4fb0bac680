using System.Buffers;

namespace TechNews.Collecting.Bots;

/// <summary>Hosts that put themselves into referrers to be clicked on: one a line, blank lines and <c>#</c> comments skipped.</summary>
public sealed class Spammers
{
    private readonly SearchValues<string>? hosts;

    private Spammers(SearchValues<string>? hosts) => this.hosts = hosts;

    public static Spammers None { get; } = new(null);

    internal bool IsEmpty => hosts is null;

    public static Spammers Read(string text)
    {
        string[] names =
        [
            .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return names.Length == 0 ? None : new Spammers(SearchValues.Create(names, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether one of the hosts is part of this one.</summary>
    internal bool Name(string host) => hosts is not null && host.AsSpan().ContainsAny(hosts);
}
