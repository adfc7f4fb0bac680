namespace TechNews.Diagnostics;

/// <summary>
/// A place in a source file. It carries its own line of text, so that a finding can be shown with carets
/// long after the file's text was let go, and can be kept in a cache.
/// </summary>
/// <param name="Path">Path relative to the site's root, with forward slashes.</param>
/// <param name="Line">1-based; 0 where the finding is about the file as a whole.</param>
/// <param name="Column">1-based, in UTF-16 code units; 0 with line 0.</param>
/// <param name="Length">How many code units the carets underline, at least 1.</param>
/// <param name="LineText">The text of the line, without its line end; null where the finding is about the whole file.</param>
public sealed record SourceLocation(string Path, int Line, int Column, int Length = 1, string? LineText = null)
{
    /// <summary>A whole file, with no line of its own.</summary>
    public static SourceLocation WholeFile(string path) => new(path, 0, 0);

    /// <summary>The place as it is printed. A finding about a whole file stands at its first character, so that editors can go there.</summary>
    public (int Line, int Column) Shown => Path.Length > 0 ? (Math.Max(1, Line), Math.Max(1, Column)) : (Line, Column);

    public override string ToString() => Path.Length > 0 ? $"{Path}:{Shown.Line}:{Shown.Column}" : "";
}
