using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Who publishes the site, and the pages by which readers can judge it.</summary>
/// <param name="Logo">Null where the site names none.</param>
/// <param name="Policies">In the order of <see cref="PolicyKind.All"/>.</param>
public sealed record Publisher(StoryImage? Logo, ImmutableArray<PolicyLink> Policies);

/// <param name="Url">Path from the host's root, perhaps with a fragment, or an absolute URL of another site.</param>
/// <param name="AbsoluteUrl">With scheme and host.</param>
public sealed record PolicyLink(PolicyKind Kind, string Url, string AbsoluteUrl);
