using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>A value that another file must confirm, with its place for the case that none does.</summary>
public sealed record Located<T>(T Value, SourceLocation At);
