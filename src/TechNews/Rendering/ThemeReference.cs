using System.Collections.Frozen;
using TechNews.Assets;
using TechNews.Rendering.Tables;
using TechNews.Scriban;

namespace TechNews.Rendering;

/// <summary>Everything that a template can name, as Markdown for theme authors; kept as <c>docs/template-reference.md</c>.</summary>
public static class ThemeReference
{
    private static readonly AssetFiles NoAssets = new(FrozenDictionary<string, string>.Empty, []);

    public static string Markdown() => TemplateReference.Markdown(GlobalsTable.Instance, TemplateFunctions.Of(NoAssets));
}
