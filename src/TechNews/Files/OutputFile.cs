using TechNews.Diagnostics;

namespace TechNews.Files;

/// <summary>One file of the finished site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, never leaving it.</param>
/// <param name="Origin">The source that it was made from, so that two makers of one path can both be named.</param>
public sealed record OutputFile(string Path, FileContent Content, SourceLocation Origin);
