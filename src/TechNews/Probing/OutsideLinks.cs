using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using TechNews.Checking.Finished;
using TechNews.Diagnostics;

namespace TechNews.Probing;

/// <summary>All links to other sites, each address once: hosts beside each other, the addresses of one host one after the other.</summary>
public static class OutsideLinks
{
    private const int HostsAtATime = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Asks every address that is not among the recent answers.</summary>
    /// <param name="recent">Addresses that answered lately.</param>
    /// <returns>The dead ones as findings, and the addresses that answered, old and new.</returns>
    public static Task<Answers> Check(ImmutableArray<OutsideLink> links, IReadOnlySet<string> recent, CancellationToken cancel) =>
        Check(links, recent, static address => PublicAddresses.Include(address.Address), cancel);

    internal static async Task<Answers> Check(
        ImmutableArray<OutsideLink> links, IReadOnlySet<string> recent, Func<IPEndPoint, bool> isAllowed, CancellationToken cancel)
    {
        var open = links.Where(link => !recent.Contains(link.Url.AbsoluteUri)).GroupBy(link => link.Url.Authority, StringComparer.OrdinalIgnoreCase);
        var flaws = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        using var client = GuardedClient.Make(isAllowed, "technews-check");
        var probe = new LinkProbe(client);
        var options = new ParallelOptions { MaxDegreeOfParallelism = HostsAtATime, CancellationToken = cancel };
        await Parallel.ForEachAsync(open, options, async (host, token) =>
        {
            foreach (var link in host)
            {
                if (!flaws.TryAdd(link.Url.AbsoluteUri, null)) continue;
                flaws[link.Url.AbsoluteUri] = await probe.Flaw(link.Url, token).ConfigureAwait(false);
                await Task.Delay(Pause, token).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);

        return new Answers(
            [.. links.Where(link => flaws.GetValueOrDefault(link.Url.AbsoluteUri) is not null).Select(link => ProbingProblems.DeadLink(link, flaws[link.Url.AbsoluteUri]!))],
            [.. flaws.Where(answer => answer.Value is null).Select(answer => answer.Key).Order(StringComparer.Ordinal)]);
    }
}

/// <param name="Alive">Addresses that were asked and answered, in order.</param>
public sealed record Answers(ImmutableArray<Diagnostic> Findings, ImmutableArray<string> Alive);
