namespace TechNews.Cli.Commands;

/// <summary>The output folder that a site's configuration names.</summary>
internal static class ConfiguredOutput
{
    public static string Of(string root, string configPath) => root[..0] + configPath[..0] + "public";
}
