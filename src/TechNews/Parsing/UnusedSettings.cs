using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>
/// Keys of <c>site.yml</c> that this version knows but does not read: their types are checked, so that a configuration written now
/// is right when they come.
/// </summary>
internal static class UnusedSettings
{
    private static readonly string[] Groups = ["taxonomies", "feeds", "search", "images", "schema"];

    public static void Check(Fields fields)
    {
        fields.Line("theme", "default");
        fields.Flag("minify");
        foreach (var key in Groups)
        {
            if (fields.Find(key) is { Value: YamlScalar scalar } entry && FieldValues.AsFlag(scalar) is null)
                fields.Report.Add(ParsingProblems.WrongType(key, entry.Value, "a mapping or a list", "{}"));
        }

        CheckVersion(fields);
    }

    private static void CheckVersion(Fields fields)
    {
        if (fields.Find("min_version") is not { } entry) return;
        var present = typeof(UnusedSettings).Assembly.GetName().Version!;
        var text = fields.Line("min_version", "0.1.0");
        if (text is null) return;
        if (!Version.TryParse(text, out var wanted)) fields.Report.Add(ParsingProblems.WrongType("min_version", entry.Value, "a version", "0.1.0"));
        else if (wanted > present) fields.Report.Add(ParsingProblems.NeedsNewerTool(entry.Value.At, text, present.ToString(3)));
    }
}
