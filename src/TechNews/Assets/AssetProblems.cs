using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Assets;

/// <summary>Everything that can be wrong with a theme's own files.</summary>
internal static class AssetProblems
{
    public static Diagnostic MissingImport(SourceText sheet, int offset, string target, IEnumerable<string> known) => Diagnostic.Error(
        "TN075",
        $"style sheet '{target}' is not found{Suggestion.Tail(target, known)}",
        sheet.At(offset, target.Length),
        "an @import names a file relative to the style sheet that holds it");

    public static Diagnostic CircularImport(SourceText sheet, int offset, string target) => Diagnostic.Error(
        "TN076",
        $"style sheet '{target}' imports itself",
        sheet.At(offset, target.Length),
        "remove one of the @import lines of the circle");
}
