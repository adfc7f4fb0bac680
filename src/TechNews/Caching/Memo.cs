using System.Runtime.CompilerServices;
using TechNews.Diagnostics;

namespace TechNews.Caching;

/// <summary>
/// Results of pure functions, kept as long as what they were made of is kept: a server that builds again and again computes only what has a new
/// input. An input never changes; what has changed is another object. For many threads.
/// </summary>
public sealed class Memo
{
    private readonly ConditionalWeakTable<object, Known>? results;

    private Memo(ConditionalWeakTable<object, Known>? results, Packs packs) => (this.results, Packs) = (results, packs);

    /// <summary>Remembers nothing.</summary>
    public static Memo None { get; } = new(null, Packs.None);

    /// <summary>What earlier processes computed, for functions that can tell their results in bytes.</summary>
    public Packs Packs { get; }

    public static Memo InMemory() => new([], Packs.None);

    public static Memo OnDisk(Packs packs) => new(null, packs);

    /// <summary>The result for an input, computed where it is not known yet or was computed with other settings.</summary>
    /// <param name="input">Compared by identity.</param>
    /// <param name="settings">All else that the function looks at, compared by value.</param>
    /// <param name="isLasting">False of a result that may be another the next time, such as that of a disk that refused.</param>
    public Reported<T> Of<T>(object input, object settings, Func<Reported<T>> compute, Func<Reported<T>, bool>? isLasting = null)
    {
        if (results is null) return compute();
        if (results.TryGetValue(input, out var known) && known.Settings.Equals(settings) && known.Result is Reported<T> result) return result;
        var fresh = compute();
        if (isLasting is null || isLasting(fresh)) results.AddOrUpdate(input, new Known(settings, fresh));
        return fresh;
    }

    private sealed record Known(object Settings, object Result);
}
