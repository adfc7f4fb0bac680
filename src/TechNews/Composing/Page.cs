using TechNews.Diagnostics;

namespace TechNews.Composing;

/// <summary>One HTML page to be: where it goes, which template draws it, what it shows.</summary>
/// <param name="OutputPath">Relative to the output folder.</param>
/// <param name="Template">Such as <c>article.html</c>.</param>
/// <param name="Origin">The source that the page was made from.</param>
public sealed record Page(string OutputPath, string Template, PageView View, SourceLocation Origin);
