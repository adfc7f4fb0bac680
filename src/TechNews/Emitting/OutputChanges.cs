using System.Collections.Immutable;

namespace TechNews.Emitting;

/// <summary>What writing a site changed in its output folder; paths relative to it, each list in ordinal order.</summary>
/// <param name="Written">New files, and files whose bytes changed.</param>
/// <param name="Unchanged">How many files already had the right bytes and were not touched.</param>
/// <param name="Removed">Files of an earlier build that are no longer made.</param>
public sealed record OutputChanges(ImmutableArray<string> Written, int Unchanged, ImmutableArray<string> Removed)
{
    public static OutputChanges None { get; } = new([], 0, []);
}
