using System.Collections.Immutable;

namespace TechNews.Cli.Serving.Watching;

/// <summary>Why to look at the site's files again: what the system said, which is a hint and not the truth.</summary>
/// <param name="Paths">Relative to the site's root, with forward slashes; a folder stands for all that is below it. Nothing where it is only time to look.</param>
/// <param name="Since">How long ago the first of it happened.</param>
internal sealed record Hint(ImmutableArray<string> Paths, TimeSpan Since)
{
    /// <summary>Nothing was said for a while.</summary>
    public static Hint Look { get; } = new([], TimeSpan.Zero);
}
