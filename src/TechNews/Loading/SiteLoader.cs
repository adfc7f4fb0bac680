using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>Reads a site from the disk: the only place of a build that does.</summary>
public static class SiteLoader
{
    /// <summary>Everything that a build needs, and what could not be read. Never throws for what the disk holds.</summary>
    /// <param name="root">The site's folder: site.yml and content/ are in it.</param>
    /// <param name="options">Handed on; a configuration path that names its folder again is made relative to the root.</param>
    public static Reported<BuildInputs> Load(string root, BuildOptions options)
    {
        var report = new Report();
        if (!Directory.Exists(root)) return Nothing(options, LoadingProblems.NoRoot(root));
        if (RealPath.Of(root) is not { } realRoot) return Nothing(options, LoadingProblems.LinkLoop(root));
        options = options with { ConfigPath = ConfigPath(root, options.ConfigPath) };

        var config = report.Take(ReadConfig(realRoot, options.ConfigPath));
        var content = report.Take(SourceFolder.List(realRoot, "content")).ToLookup(file => SourceNames.IsContentText(file.Path));
        var statics = report.Take(SourceFolder.List(realRoot, "static"));
        var templates = report.Take(SourceFolder.List(realRoot, "templates")).ToLookup(file => SourceNames.IsTemplateText(file.Path));
        if (config is not null && !Directory.Exists(Path.Combine(realRoot, "content"))) report.Add(LoadingProblems.NoContent());

        var texts = report.Take(SourceReading.Texts([.. content[true]]));
        return report.With(new BuildInputs
        {
            History = GitHistory.IsWanted(config) ? report.Take(GitHistory.Read(realRoot, [.. texts.Select(text => text.Path)])) : SourceHistory.None,
            Texts = WithConfig(config, texts),
            Assets = report.Take(SourceReading.Assets([.. content[false], .. statics])),
            Templates = Theme.Texts.OverriddenBy(report.Take(SourceReading.Texts([.. templates[true]])), file => file.Path),
            TemplateAssets = Theme.Assets.OverriddenBy(report.Take(SourceReading.Assets([.. templates[false]])), file => file.Path),
            Options = options,
        });
    }

    private static Reported<BuildInputs> Nothing(BuildOptions options, Diagnostic why) => new(
        new BuildInputs { Texts = [], Assets = [], Templates = [], TemplateAssets = [], Options = options },
        [why]);

    private static string ConfigPath(string root, string path)
    {
        var full = Path.GetFullPath(path, Path.GetFullPath(root));
        return Path.GetRelativePath(Path.GetFullPath(root), full).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static Reported<SourceText?> ReadConfig(string root, string path)
    {
        var found = SourceFolder.Find(root, path);
        if (found.HasErrors) return new(null, found.Findings);
        if (found.Value is { } file) return SourceReading.Text(file);
        var misspelt = Path.ChangeExtension(path, ".yaml");
        var isMisspelt = !string.Equals(misspelt, path, StringComparison.Ordinal) && File.Exists(Path.Combine(root, misspelt));
        return new(null, [isMisspelt ? LoadingProblems.MisspeltConfig(path, misspelt) : LoadingProblems.NoConfig(path)]);
    }

    private static ImmutableArray<SourceText> WithConfig(SourceText? config, ImmutableArray<SourceText> texts) =>
        config is null ? texts : [.. texts.Append(config).OrderBy(text => text.Path, StringComparer.Ordinal)];
}
