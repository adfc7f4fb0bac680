using TechNews.Diagnostics;

namespace TechNews.Composing.Redirecting;

/// <summary>What an old path answers.</summary>
/// <param name="From">Path from the host's root, percent-encoded.</param>
/// <param name="To">Path from the host's root or an absolute URL; null for a page that is gone (410).</param>
/// <param name="At">The line that says so.</param>
/// <param name="Query">Without its question mark; null for an address that its path alone tells apart.</param>
internal sealed record Redirect(string From, string? To, SourceLocation At, string? Query = null);
