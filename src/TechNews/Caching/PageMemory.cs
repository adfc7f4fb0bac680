using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>From what each page of the last build was made: where that is the same now, so is the page.</summary>
/// <param name="Members">What templates read of the site then, such as <c>card.title</c>, ordered (ordinal): the keys are made of these values.</param>
/// <param name="Keys">By output path. A page that must be rendered each time, for its findings, has none.</param>
public sealed record PageMemory(ImmutableArray<string> Members, IReadOnlyDictionary<string, ContentHash> Keys)
{
    public static PageMemory Empty { get; } = new([], new Dictionary<string, ContentHash>(StringComparer.Ordinal));
}
