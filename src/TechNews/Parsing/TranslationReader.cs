using System.Collections.Immutable;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>The same article in another language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Target">An article of this site as editors name it, or an absolute URL.</param>
public sealed record Translation(string Language, Located<string> Target);

/// <summary><c>translations</c>: a mapping from language to article.</summary>
internal static class TranslationReader
{
    private const string Example = "{de: 2026-11-20-neue-chips}";

    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<Translation> Read(Fields fields)
    {
        if (fields.Find("translations") is not { } entry) return [];
        if (entry.Value is not YamlMap map)
        {
            fields.Report.Add(ParsingProblems.WrongType("translations", entry.Value, "a mapping", Example));
            return [];
        }

        return [.. map.Entries.Select(one => Of(one, fields)).OfType<Translation>()];
    }

    private static Translation? Of(YamlEntry entry, Fields fields)
    {
        if (!FrontMatterReader.IsLanguageTag(entry.Key.Value)) fields.Report.Add(ParsingProblems.WrongType("translations", entry.Key, "a language code", Example));
        else if (entry.Value is not YamlScalar { IsNull: false, IsBroken: false } target || Characters.Fold(target.Value).Length == 0)
            fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "an article", "2026-11-20-neue-chips"));
        else return new Translation(entry.Key.Value, new Located<string>(Characters.Fold(target.Value), target.At));
        return null;
    }
}
