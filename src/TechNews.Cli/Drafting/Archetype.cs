using TechNews.Cli.Templating;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Scriban;
using TechNews.Scriban.Values;

namespace TechNews.Cli.Drafting;

/// <summary>
/// The text of a draft: a template of the site's or the tool's own. It sees <c>title</c>, <c>section</c> and <c>author</c> as finished
/// YAML values, <c>date</c> and <c>slug</c>; section and author are null where the command line names none.
/// </summary>
internal static class Archetype
{
    private const string Place = "archetypes/article.md";

    private const string BuiltIn = """
        ---
        title: {{ title }}
        date: {{ date }}
        {{~ if section ~}}
        section: {{ section }}
        {{~ end ~}}
        {{~ if author ~}}
        authors: [{{ author }}]
        {{~ end ~}}
        tags: []
        draft: true
        ---


        """;

    public static Reported<string> Render(Draft draft, string root)
    {
        var file = Path.Combine(root, Place);
        var source = File.Exists(file) ? TextFile.Read(file, Place) : Reported.Clean(new SourceText(Place, BuiltIn));
        if (source.HasErrors) return new("", source.Findings);
        var globals = new ScriptObject
        {
            ["title"] = Value.Text(YamlScalar.Quoted(draft.Title)),
            ["date"] = Value.Text(draft.Date),
            ["slug"] = Value.Text(draft.Slug),
            ["section"] = Value.Text(draft.Section is null ? null : YamlScalar.Quoted(draft.Section)),
            ["author"] = Value.Text(draft.Author is null ? null : YamlScalar.Quoted(draft.Author)),
        };
        var none = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        return new TemplateText(source.Value, none, LibraryOptions.Default).Render(Value.Of(globals), RenderOptions.Default with { StrictVariables = true });
    }
}
