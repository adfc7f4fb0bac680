using System.Collections.Immutable;

namespace TechNews.Files;

/// <summary>The finished site: every file once, ordered by path (ordinal).</summary>
public sealed record OutputTree(ImmutableArray<OutputFile> Files);
