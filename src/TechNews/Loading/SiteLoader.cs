using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>Reads a site from the disk: the only place of a build that does.</summary>
public static class SiteLoader
{
    /// <summary>The folders of a site that are read, besides its configuration.</summary>
    public static ImmutableArray<string> Folders { get; } = ["content", "static", "templates"];

    /// <summary>Everything that a build needs, and what could not be read. Never throws for what the disk holds.</summary>
    /// <param name="root">The site's folder: site.yml and content/ are in it.</param>
    /// <param name="options">Handed on; a configuration path that names its folder again is made relative to the root.</param>
    public static Reported<BuildInputs> Load(string root, BuildOptions options)
    {
        var loaded = Load(root, options, FilesRead.None);
        return new(loaded.Value.Inputs, loaded.Findings);
    }

    /// <summary>The same, given what an earlier load of this folder read: only what changed since is read again.</summary>
    public static Reported<LoadedSite> Load(string root, BuildOptions options, FilesRead earlier)
    {
        if (!Directory.Exists(root)) return Nothing(options, LoadingProblems.NoRoot(root));
        if (RealPath.Of(root) is not { } realRoot) return Nothing(options, LoadingProblems.LinkLoop(root));
        return Read(SiteListing.Of(realRoot, ConfigPath(root, options.ConfigPath)), options, earlier);
    }

    /// <summary>
    /// The same, trusting somebody who says that at most these paths changed, so that nothing else is even looked at; null where that is
    /// not enough, since a file or folder came or went.
    /// </summary>
    /// <param name="changed">Relative to the site's root, with forward slashes.</param>
    public static Reported<LoadedSite>? Load(BuildOptions options, FilesRead earlier, IReadOnlyCollection<string> changed) =>
        earlier.Listing?.After(changed) is { } listing ? Read(listing, options, earlier.Doubting(changed)) : null;

    /// <summary>One article by itself, with a look at nothing else; null where it is none, or can only be read with findings.</summary>
    /// <param name="earlier">What a load of the site read: only a file that it found can be asked for.</param>
    /// <param name="path">Relative to the site's root, with forward slashes.</param>
    public static SourceFile? Article(FilesRead earlier, string path)
    {
        if (!path.StartsWith(SourceNames.Articles, StringComparison.Ordinal) || earlier.Listing?.After([path]) is not { } listing) return null;
        var found = listing.Content.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.Ordinal));
        if (found is null || !SourceNames.IsContentText(path)) return null;
        return SourceReading.Texts([found], FilesRead.None)[0].Read is { Value: { } file, Findings.IsEmpty: true } ? file : null;
    }

    private static Reported<LoadedSite> Read(SiteListing listing, BuildOptions options, FilesRead earlier)
    {
        var theme = Task.Run(Theme.Unpack); // It is inside the tool, so that it can be unpacked while the disk is read.
        var report = new Report();
        report.Add(listing.Findings);
        var configs = report.Take(ReadConfig(listing, earlier));
        var config = Values(configs, report) is [var one] ? one : null;
        var contentTexts = listing.Content.Where(file => SourceNames.IsContentText(file.Path)).ToArray();
        if (config is not null && !Directory.Exists(Path.Combine(listing.Root, "content"))) report.Add(LoadingProblems.NoContent());

        var texts = SourceReading.Texts(contentTexts, earlier);
        var assets = SourceReading.Assets([.. listing.Content.Where(file => !SourceNames.IsContentText(file.Path)), .. listing.Statics], earlier);
        var templateTexts = SourceReading.Texts([.. listing.Templates.Where(file => SourceNames.IsTemplateText(file.Path))], earlier);
        var templateAssets = SourceReading.Assets([.. listing.Templates.Where(file => !SourceNames.IsTemplateText(file.Path))], earlier);
        theme.GetAwaiter().GetResult();
        var inputs = new BuildInputs
        {
            History = GitHistory.IsWanted(config) ? report.Take(GitHistory.Read(listing.Root, [.. contentTexts.Select(file => file.Path)])) : SourceHistory.None,
            Texts = WithConfig(config, Values(texts, report)),
            Assets = Values(assets, report),
            Templates = Theme.Texts.OverriddenBy([.. Values(templateTexts, report).Select(file => file.Read())], file => file.Path),
            TemplateAssets = Theme.Assets.OverriddenBy(Values(templateAssets, report), file => file.Path),
            Options = options with { ConfigPath = listing.ConfigPath },
        };
        var files = FilesRead.Of(listing, [.. configs, .. texts, .. templateTexts], [.. assets, .. templateAssets]);
        return report.With(new LoadedSite(inputs, files));
    }

    private static Reported<LoadedSite> Nothing(BuildOptions options, Diagnostic why) => new(
        new LoadedSite(new BuildInputs { Texts = [], Assets = [], Templates = [], TemplateAssets = [], Options = options }, FilesRead.None),
        [why]);

    private static ImmutableArray<T> Values<T>(ReadFile<T>[] files, Report report) where T : class
    {
        var values = ImmutableArray.CreateBuilder<T>(files.Length);
        foreach (var file in files)
        {
            if (report.Take(file.Read) is { } value) values.Add(value);
        }

        return values.ToImmutable();
    }

    private static string ConfigPath(string root, string path)
    {
        var full = Path.GetFullPath(path, Path.GetFullPath(root));
        return Path.GetRelativePath(Path.GetFullPath(root), full).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The configuration, or nothing and the reason.</summary>
    private static Reported<ReadFile<SourceFile>[]> ReadConfig(SiteListing listing, FilesRead earlier)
    {
        var path = listing.ConfigPath;
        if (listing.Config is { } file) return Reported.Clean(SourceReading.Texts([file], earlier));
        if (listing.Findings.Any(finding => finding.Severity == Severity.Error && string.Equals(finding.Where.Path, path, StringComparison.Ordinal))) return Reported.Clean<ReadFile<SourceFile>[]>([]);
        var misspelt = Path.ChangeExtension(path, ".yaml");
        var isMisspelt = !string.Equals(misspelt, path, StringComparison.Ordinal) && File.Exists(Path.Combine(listing.Root, misspelt));
        return new([], [isMisspelt ? LoadingProblems.MisspeltConfig(path, misspelt) : LoadingProblems.NoConfig(path)]);
    }

    private static ImmutableArray<SourceFile> WithConfig(SourceFile? config, ImmutableArray<SourceFile> texts) =>
        config is null ? texts : texts.Insert(texts.TakeWhile(text => string.CompareOrdinal(text.Path, config.Path) < 0).Count(), config);
}
