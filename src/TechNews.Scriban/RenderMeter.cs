using System.Diagnostics;

namespace TechNews.Scriban;

/// <summary>Where a thread stood when a piece of work began: of the steady clock, and of what it had allocated.</summary>
/// <param name="Ticks">Of <see cref="Stopwatch"/>.</param>
/// <param name="Bytes">Allocated by this thread so far.</param>
public readonly record struct MeterMark(long Ticks, long Bytes)
{
    public static MeterMark Here => new(Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(Ticks);

    public long Allocated => GC.GetAllocatedBytesForCurrentThread() - Bytes;
}

/// <summary>Told what the templates of a page cost, by many threads at once. It cannot change what is rendered.</summary>
public abstract class RenderMeter
{
    /// <summary>A template was rendered to its end, with all that it includes.</summary>
    public abstract void Rendered(string path, MeterMark since);

    /// <summary>A template's text was there already, from another place or page.</summary>
    public abstract void Reused(string path);
}
