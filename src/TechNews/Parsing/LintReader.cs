using System.Collections.Frozen;
using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Reads <c>lint: {TN105: off, TN101: error, banned_words: [...], reading_grade: 14, grace_hours: 6}</c>.</summary>
internal static class LintReader
{
    private const string Example = "{TN105: off, TN101: error}";

    private static readonly KeyTable Keys = new([.. LintCodes.All.Select(code => new[] { code }), ["banned_words"], ["reading_grade"], ["grace_hours"]]);

    private static readonly (string Word, Severity? Level)[] Words =
        [("off", null), ("hint", Severity.Hint), ("warning", Severity.Warning), ("error", Severity.Error)];

    public static LintSettings Read(Fields site)
    {
        var usual = new LintSettings();
        if (site.Inner("lint", Keys, Example, Unknown) is not { } fields) return usual;
        return new LintSettings
        {
            Levels = LevelsOf(fields).ToFrozenDictionary(StringComparer.Ordinal),
            BannedWords = [.. fields.Lines("banned_words").Select(word => word.Value)],
            ReadingGrade = fields.Whole("reading_grade", 1, 30) ?? usual.ReadingGrade,
            GraceHours = fields.Whole("grace_hours", 0, 8784) ?? usual.GraceHours,
        };
    }

    private static Dictionary<string, Severity?> LevelsOf(Fields fields)
    {
        var levels = new Dictionary<string, Severity?>(StringComparer.Ordinal);
        foreach (var code in LintCodes.All)
        {
            if (LevelOf(fields, code) is (true, var level)) levels.Add(code, level);
        }

        return levels;
    }

    private static (bool IsSet, Severity? Value) LevelOf(Fields fields, string code)
    {
        if (fields.Find(code) is not { } entry) return default;
        if (entry.Value is not YamlScalar scalar)
        {
            fields.Report.Add(ParsingProblems.WrongType(code, entry.Value, "a level", "off"));
            return default;
        }

        foreach (var (word, level) in Words)
        {
            if (string.Equals(word, scalar.Value, StringComparison.Ordinal)) return (true, level);
        }

        fields.Report.Add(ParsingProblems.UnknownChoice(code, scalar, [.. Words.Select(choice => choice.Word)]));
        return default;
    }

    private static Diagnostic Unknown(YamlScalar key) => ParsingProblems.UnknownLint(key, Keys.Names);
}
