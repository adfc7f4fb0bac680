using TechNews.Diagnostics;

namespace TechNews.Composing.Redirecting;

/// <summary>What an old path answers.</summary>
/// <param name="From">Path from the host's root, percent-encoded.</param>
/// <param name="To">Path from the host's root or an absolute URL; null for a page that is gone (410).</param>
/// <param name="At">The line that says so.</param>
internal sealed record Redirect(string From, string? To, SourceLocation At);
