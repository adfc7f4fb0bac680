using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Files;

/// <summary>Everything that can be wrong with a finished site as a set of files: codes TN080, TN081, TN083, TN087 and TN261.</summary>
internal static class OutputProblems
{
    public static Diagnostic TwoMakers(PlannedFile file, PlannedFile first) => Diagnostic.Error(
        "TN080", $"'{file.Path}' is made twice: here and by {first.Origin}", file.Origin,
        "Give one of the two another slug, date or name.");

    public static Diagnostic UnsafePath(PlannedFile file, string flaw) => Diagnostic.Error(
        "TN081", $"'{Shown(file.Path)}' cannot be written: the path {flaw}", file.Origin,
        "Choose another slug or name.");

    public static Diagnostic FileAndFolder(PlannedFile file, PlannedFile folder) => Diagnostic.Error(
        "TN083", $"'{folder.Path}' is a file made by {folder.Origin}, and '{file.Path}' needs a folder of that name", file.Origin,
        "Give one of the two another slug or name.");

    public static Diagnostic OnlyCaseDiffers(PlannedFile file, PlannedFile first) => Diagnostic.Warning(
        "TN087", $"'{file.Path}' differs only by case from '{first.Path}', made by {first.Origin}: on many systems they are one file",
        file.Origin, "Give one of the two another name.");

    public static Diagnostic NotAsClean(string path, int count) => Diagnostic.Error(
        "TN261", string.Create(CultureInfo.InvariantCulture, $"'{Shown(path)}' is not what a build from nothing makes ({count} such in all)"), SourceLocation.WholeFile(""),
        "this is a bug in technews, please report it; 'technews build --force' builds everything anew");

    // A path may be as long and as strange as its maker likes; a message may not.
    private static string Shown(string path)
    {
        const int enough = 120;
        var cut = path.Length > enough ? string.Concat(path.AsSpan(0, enough), "...") : path;
        return string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c)
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
            : c.ToString()));
    }
}
