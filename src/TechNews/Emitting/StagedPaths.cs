using System.Collections.Concurrent;

namespace TechNews.Emitting;

/// <summary>
/// The files that were stored while pages were rendered, none in another's way: not the same path, also where case does not
/// count, and no file where another needs a folder. For many threads.
/// </summary>
internal sealed class StagedPaths
{
    // Null is a folder.
    private readonly ConcurrentDictionary<string, Verdict?> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that were not published already with the same bytes; in no order.</summary>
    public IEnumerable<string> Written
    {
        get
        {
            foreach (var (path, verdict) in taken)
            {
                if (verdict is not (null or Verdict.Keep)) yield return path;
            }
        }
    }

    /// <summary>False where another file is in the way.</summary>
    public bool TryTake(string path, Verdict verdict)
    {
        var byPart = taken.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            // Most folders are known.
            var isTaken = byPart.TryGetValue(path.AsSpan(0, slash), out var other) ? other is not null : taken.GetOrAdd(path[..slash], (Verdict?)null) is not null;
            if (isTaken) return false;
        }

        return taken.TryAdd(path, verdict);
    }

    /// <summary>What was found when the file came; null where none did.</summary>
    public Verdict? On(string path) => taken.TryGetValue(path, out var verdict) ? verdict : null;
}
