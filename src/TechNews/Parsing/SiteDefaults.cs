namespace TechNews.Parsing;

/// <summary>All that parsing an article needs from the configuration.</summary>
internal sealed record SiteDefaults(SiteZone Zone, string Language);
