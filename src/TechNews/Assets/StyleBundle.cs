using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Assets;

/// <summary>
/// One style sheet out of many: each local <c>@import "x.css" layer(y);</c> becomes the imported text, inside <c>@layer y { }</c>
/// where a layer is named (CSS Cascading and Inheritance Level 5, section 6.4). Imports of other hosts stay as they are.
/// </summary>
internal static partial class StyleBundle
{
    public static Reported<string> Of(SourceText entry, FrozenDictionary<string, SourceText> sheets)
    {
        var bundling = new Bundling(sheets);
        bundling.Append(entry);
        return bundling.Finish();
    }

    /// <summary>True where a sheet is part of another and is not published by itself.</summary>
    public static bool IsImported(SourceText sheet, IEnumerable<SourceText> others) =>
        others.Any(other => other != sheet && ImportsOf(other).Any(import => PathOf(other, import) == sheet.Path));

    private static IEnumerable<Match> ImportsOf(SourceText sheet) =>
        ImportRule().Matches(sheet.Text).Where(import => !import.Groups["target"].Value.Contains("//", StringComparison.Ordinal));

    private static string PathOf(SourceText sheet, Match import) =>
        sheet.Path[..(sheet.Path.LastIndexOf('/') + 1)] + import.Groups["target"].Value.Replace("./", "", StringComparison.Ordinal);

    [GeneratedRegex("""^[ \t]*@import\s+(?:url\()?["'](?<target>[^"'\n]+)["']\)?(?:\s+layer\((?<layer>[A-Za-z0-9_.-]+)\))?(?<media>[^;\n]*);[ \t]*\n?""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ImportRule();

    private sealed class Bundling(FrozenDictionary<string, SourceText> sheets)
    {
        private readonly Report report = new();
        private readonly StringBuilder css = new();
        private readonly Stack<string> open = new();

        public void Append(SourceText sheet)
        {
            open.Push(sheet.Path);
            var done = 0;
            foreach (var import in ImportsOf(sheet))
            {
                css.Append(sheet.Text, done, import.Index - done);
                done = import.Index + import.Length;
                Import(sheet, import);
            }

            css.Append(sheet.Text, done, sheet.Text.Length - done);
            open.Pop();
        }

        public Reported<string> Finish() => report.With(css.ToString());

        private void Import(SourceText sheet, Match import)
        {
            var target = import.Groups["target"];
            var path = PathOf(sheet, import);
            if (!sheets.TryGetValue(path, out var imported))
            {
                report.Add(AssetProblems.MissingImport(sheet, target.Index, target.Value, sheets.Keys.Select(known => known[(known.LastIndexOf('/') + 1)..])));
                return;
            }

            if (open.Contains(path))
            {
                report.Add(AssetProblems.CircularImport(sheet, target.Index, target.Value));
                return;
            }

            var media = import.Groups["media"].Value.Trim();
            var layer = import.Groups["layer"];
            if (media.Length > 0) css.Append("@media ").Append(media).Append(" {\n");
            if (layer.Success) css.Append("@layer ").Append(layer.Value).Append(" {\n");
            Append(imported);
            if (layer.Success) css.Append("}\n");
            if (media.Length > 0) css.Append("}\n");
        }
    }
}
