namespace TechNews.Parsing;

/// <summary>All that parsing an article needs from the configuration.</summary>
/// <param name="Typography">False leaves straight quotes as written.</param>
internal sealed record SiteDefaults(SiteZone Zone, string Language, bool Typography = true)
{
    public static SiteDefaults Of(SiteConfig config) => new(config.Zone, config.Language, config.Typography);
}
