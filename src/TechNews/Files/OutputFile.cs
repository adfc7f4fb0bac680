using TechNews.Diagnostics;

namespace TechNews.Files;

/// <summary>One file of the finished site, of which no more than the place is known: another machine makes it.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, never leaving it.</param>
/// <param name="Origin">The source that it is made from, so that two makers of one path can both be named.</param>
public record PlannedFile(string Path, SourceLocation Origin);

/// <summary>One file of the finished site.</summary>
/// <inheritdoc cref="PlannedFile"/>
public sealed record OutputFile(string Path, FileContent Content, SourceLocation Origin) : PlannedFile(Path, Origin);
