using System.Diagnostics;

namespace TechNews.Cli.Serving.Watching;

/// <summary>
/// Waits until there is reason to look at a site's files again. The system's notices are taken for hints: they say where to look and
/// when it is over; whether something changed the listing of the files says. Where hints fail (a network drive, a container's
/// mount, no watches left) it looks every second all the same.
/// </summary>
internal sealed class SiteWatch : IDisposable
{
    /// <summary>Between looks while hints work.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Between looks where they do not.</summary>
    private static readonly TimeSpan ShortRest = TimeSpan.FromSeconds(1);

    /// <summary>After a burst: a hint may have been lost while folders came and went.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LockStep = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestLock = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLockOfFew = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim news = new(0);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly FolderWatches watches;
    private readonly string root;
    private readonly long started = Stopwatch.GetTimestamp();
    private Burst? burst;
    private bool isAfterBurst = true;
    private bool isClosed;

    /// <param name="root">The site's folder.</param>
    /// <param name="configPath">Relative to it.</param>
    public SiteWatch(string root, string configPath)
    {
        this.root = root;
        watches = new FolderWatches(root, configPath, Note);
    }

    private TimeSpan Now => Stopwatch.GetElapsedTime(started);

    /// <summary>Returns when a burst of changes is over, or when it is time to look without one.</summary>
    public async Task<Hint> Next(CancellationToken end)
    {
        var rest = Now + (isAfterBurst ? Soon : watches.AreWhole ? Rest : ShortRest);
        while (true)
        {
            end.ThrowIfCancellationRequested();
            var now = Now;
            var due = Due(now, rest);
            if (due <= now) return Take(now);
            await news.WaitAsync(due - now, end);
        }
    }

    /// <summary>A look found what no hint had told of: the watches are made anew.</summary>
    public void Mistrust() => watches.Renew(isSilent: true);

    public void Dispose()
    {
        watches.Dispose();
        lock (gate)
        {
            isClosed = true;
            news.Dispose();
        }
    }

    // A look in the middle of a checkout would show half of it, as a notice would.
    private TimeSpan Due(TimeSpan now, TimeSpan rest)
    {
        Burst? running;
        lock (gate) running = burst;
        var (due, patience) = running switch
        {
            null => (rest, rest + LongestLock),
            { IsBig: true } big => (big.Due, big.First + LongestLock),
            { } few => (few.Due, few.Last + LongestLockOfFew),
        };
        return due <= now && now < patience && GitLock.IsHeldOver(root) ? now + LockStep : due;
    }

    private Hint Take(TimeSpan now)
    {
        // Before the look: what is created in between is then seen by the one or by the other.
        watches.Renew(isSilent: false);
        lock (gate)
        {
            var hint = burst is { } over ? new Hint([.. paths.Order(StringComparer.Ordinal)], now - over.First) : Hint.Look;
            isAfterBurst = burst is not null;
            burst = null;
            paths.Clear();
            return hint;
        }
    }

    private void Note(string path)
    {
        lock (gate)
        {
            if (isClosed) return;
            paths.Add(path);
            burst = burst?.With(Now, paths.Count) ?? Burst.Begin(Now);
            if (news.CurrentCount == 0) news.Release();
        }
    }
}
