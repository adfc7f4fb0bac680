using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Relating;

namespace TechNews.Assets;

/// <summary>The theme's files under names that change with their content, so that browsers may keep them for ever; and the site's own media.</summary>
/// <param name="Urls">URL by the name that templates use, such as <c>css/main.css</c>.</param>
public sealed record AssetFiles(FrozenDictionary<string, string> Urls, ImmutableArray<OutputFile> Files)
{
    /// <summary>The name of the style sheet with the sections' colours, where there is one.</summary>
    public const string SectionStylesName = "css/sections.css";

    /// <summary>The name of the script of the search page, which only sites with a search have.</summary>
    public const string SearchScriptName = "js/search.js";

    private const string Folder = "templates/assets/";

    public static Reported<AssetFiles> Plan(BuildInputs inputs, Edition edition)
    {
        var report = new Report();
        var named = new List<Named>(report.Take(Sheets(inputs)));
        foreach (var text in inputs.Templates.Where(text => IsAsset(text.Path) && !IsSheet(text.Path))) named.Add(new Named(NameOf(text.Path), Utf8(text.Text), text.Path));
        foreach (var asset in inputs.TemplateAssets.Where(asset => IsAsset(asset.Path))) named.Add(new Named(NameOf(asset.Path), asset.Content, asset.Path));
        if (!edition.Config.Search) named.RemoveAll(file => file.Name is SearchScriptName);
        if (SectionStyles.Of(edition) is { } styles) named.Add(new Named(SectionStylesName, Utf8(styles), "content/sections"));

        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var (name, content, path) in named)
        {
            var published = "assets/" + WithHash(name, ContentHash.Of(content.Read().Span));
            urls[name] = edition.Urls.Home + SiteUrls.EncodePath(published);
            files.Add(new OutputFile(published, content, SourceLocation.WholeFile(path)));
        }

        foreach (var media in edition.Media)
        {
            files.Add(new OutputFile(edition.Urls.OutputPath(media.Url), media.Asset.Content, SourceLocation.WholeFile(media.Asset.Path)));
        }

        return report.With(new AssetFiles(urls.ToFrozenDictionary(StringComparer.Ordinal), files.ToImmutable()));
    }

    private static Reported<List<Named>> Sheets(BuildInputs inputs)
    {
        var report = new Report();
        var sheets = inputs.Templates.Where(text => IsAsset(text.Path) && IsSheet(text.Path)).ToList();
        var byPath = sheets.ToFrozenDictionary(sheet => sheet.Path, StringComparer.Ordinal);
        var bundles = sheets.Where(sheet => !StyleBundle.IsImported(sheet, sheets));
        return report.With(bundles.Select(sheet => new Named(NameOf(sheet.Path), Utf8(report.Take(StyleBundle.Of(sheet, byPath))), sheet.Path)).ToList());
    }

    private static string NameOf(string path) => path[Folder.Length..];

    private static bool IsAsset(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    private static bool IsSheet(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    private static FileContent.InMemory Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    // 40 bits: far more than enough to tell two versions of one file apart.
    private static string WithHash(string name, ContentHash hash)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot > name.LastIndexOf('/') ? name[dot..] : "";
        return $"{name[..^extension.Length]}.{hash.ToString()[..10]}{extension}";
    }

    /// <param name="Name">As templates call it.</param>
    /// <param name="Path">Of its source.</param>
    private sealed record Named(string Name, FileContent Content, string Path);
}
