using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>What a build noted of an output folder: what it wrote there, and from what.</summary>
public sealed record OutputRecord
{
    public static OutputRecord Empty { get; } = new() { Files = [], Pages = PageMemory.Empty };

    /// <summary>Every file of the site as it was when it had been put in place, ordered by path (ordinal).</summary>
    public required ImmutableArray<RecordedFile> Files { get; init; }

    public required PageMemory Pages { get; init; }

    /// <summary>What the whole build said; null where it could have said something else a moment later.</summary>
    public BuildAnswer? Answer { get; init; }
}

/// <param name="Path">Relative to the output folder, with forward slashes.</param>
public readonly record struct RecordedFile(string Path, FileStamp Stamp);

/// <summary>What a build said, and to which question: the same inputs within the same time are answered the same.</summary>
/// <param name="Inputs">Over everything that was read, and the options besides the clock.</param>
/// <param name="From">The first instant for which the answer holds, in UTC ticks.</param>
/// <param name="Until">The first instant for which it may not hold any more, in UTC ticks.</param>
/// <param name="Said">What is to be told again, written by whoever tells it.</param>
public sealed record BuildAnswer(ContentHash Inputs, long From, long Until, ReadOnlyMemory<byte> Said)
{
    public bool Answers(ContentHash inputs, DateTimeOffset asOf) => inputs == Inputs && asOf.UtcTicks >= From && asOf.UtcTicks < Until;
}
