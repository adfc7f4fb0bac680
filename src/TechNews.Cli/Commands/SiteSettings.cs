using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Cli.Commands;

/// <summary>The configuration alone, for commands that do not build: with its defaults where it is missing or wrong, which a build will say.</summary>
internal static class SiteSettings
{
    public static SiteConfig Read(string root, string configPath)
    {
        var file = Path.Combine(root, configPath);
        var inputs = new BuildInputs
        {
            Texts = File.Exists(file) ? [SourceFile.Of(configPath, File.ReadAllText(file).ReplaceLineEndings("\n"))] : [],
            Assets = [],
            Templates = [],
            TemplateAssets = [],
            Options = new BuildOptions { ConfigPath = configPath, Now = DateTimeOffset.UnixEpoch },
        };
        return SiteParser.Parse(inputs).Value.Config;
    }
}
