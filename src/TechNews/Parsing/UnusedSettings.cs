using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>
/// Keys of <c>site.yml</c> that this version knows but does not use: their types are checked, so that a configuration written now is right when they come,
/// and whoever asks for more than the default is told that nothing comes of it.
/// </summary>
internal static class UnusedSettings
{
    private static readonly string[] Groups = ["taxonomies", "images", "schema"];

    public static void Check(Fields fields)
    {
        if (fields.Line("theme", "default") is { } theme && theme is not "default") Warn(fields, "theme");
        if (fields.Flag("minify") == true) Warn(fields, "minify");
        foreach (var key in Groups) CheckGroup(fields, key);
        CheckVersion(fields);
    }

    private static void CheckGroup(Fields fields, string key)
    {
        if (fields.Find(key) is not { } entry) return;
        if (entry.Value is YamlScalar scalar && FieldValues.AsFlag(scalar) is null)
            fields.Report.Add(ParsingProblems.WrongType(key, entry.Value, "a mapping or a list", "{}"));
        else if (FieldValues.AsFlag(entry.Value) != false) Warn(fields, key);
    }

    private static void Warn(Fields fields, string key) => fields.Report.Add(ParsingProblems.NoEffectYet(key, fields.Find(key)!.Key.At));

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
