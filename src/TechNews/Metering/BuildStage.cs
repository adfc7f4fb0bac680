namespace TechNews.Metering;

/// <summary>The stages of a build in the order in which they come.</summary>
public enum BuildStage
{
    Load,
    Parse,
    Relate,

    /// <summary>Which pages there are, and which assets.</summary>
    Compose,

    /// <summary>Templates are parsed.</summary>
    Templates,

    /// <summary>Feeds, sitemaps and all that no template makes.</summary>
    Documents,

    Render,

    /// <summary>The tree is put in order and its links are checked.</summary>
    Links,

    /// <summary>Files are compressed.</summary>
    Compress,

    Write,
}
