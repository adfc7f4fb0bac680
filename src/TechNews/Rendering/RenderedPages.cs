using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Files;

namespace TechNews.Rendering;

/// <summary>The pages of a site as files, in the order of the pages, and what the next build may know of them.</summary>
/// <param name="Reused">How many were not rendered, since they are made of the same as the last time.</param>
public sealed record RenderedPages(ImmutableArray<OutputFile> Files, PageMemory Memory, int Reused)
{
    public static RenderedPages None { get; } = new([], PageMemory.Empty, 0);
}
