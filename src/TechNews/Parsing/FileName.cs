using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>What a content file's path says: its id, whether it is a folder with files beside it, its day, its slug.</summary>
/// <param name="Id">The path under the content folder without extension; a bundle's <c>/index</c> is left out.</param>
/// <param name="Day">The day in front of a name such as <c>2026-11-20-a-story</c>.</param>
/// <param name="Slug">The name without its day as a slug; empty where nothing is left.</param>
internal sealed record FileName(string Id, bool IsBundle, DateOnly? Day, string Slug)
{
    private const int DayLength = 10;

    /// <param name="folder">Such as <c>content/articles/</c>, with which the path starts.</param>
    public static FileName Of(string path, string folder)
    {
        var id = path[folder.Length..path.LastIndexOf('.')];
        var isBundle = id.EndsWith("/index", StringComparison.Ordinal);
        if (isBundle) id = id[..^"/index".Length];
        var name = id[(id.LastIndexOf('/') + 1)..];
        var day = name.Length > DayLength && name[DayLength] == '-' ? InstantReader.Day(name.AsSpan(0, DayLength)) : null;
        return new FileName(id, isBundle, day, Slugs.Of(day is null ? name : name[DayLength..]));
    }

    /// <summary>Reports a path that no link and no URL can name: with invisible characters, backslashes, or dots that lead elsewhere.</summary>
    public static void Check(string path, Report report)
    {
        var problem = path.Any(Characters.IsInvisible) ? "it holds an invisible character"
            : path.Contains('\\', StringComparison.Ordinal) ? "it holds a backslash"
            : path.Split('/').Any(part => part is "" or "." or "..") ? "it holds an empty part, '.' or '..'" : null;
        if (problem is not null) report.Add(ParsingProblems.BadFileName(path, problem));
    }

    /// <summary>
    /// The id of a file whose name alone counts: the name without extension, or the folder's of an <c>_index</c> or <c>index</c>. It is a URL
    /// segment, and reported where it cannot be one.
    /// </summary>
    public static string Last(string path, Report report)
    {
        var whole = path[..path.LastIndexOf('.')];
        var segments = whole.Split('/');
        var isFolder = segments.Length > 3 && segments[^1] is "_index" or "index";
        var name = isFolder ? segments[^2] : segments[^1];
        if (UrlPath.ProblemOfSegment(name) is not { } problem) return name;
        report.Add(ParsingProblems.BadFileName(path, problem));
        return Slugs.Of(name) is { Length: > 0 } slug ? slug : "untitled";
    }
}
