namespace TechNews.Metering;

/// <summary>The stages of a build in the order in which they come.</summary>
public enum BuildStage
{
    Load,
    Parse,
    Relate,

    /// <summary>Which pages there are, and which assets; at the same time the templates are parsed.</summary>
    Compose,

    /// <summary>Pages through templates; at the same time feeds, sitemaps and all that no template makes.</summary>
    Render,

    /// <summary>The tree is put in order and its links are checked.</summary>
    Links,

    /// <summary>Files are compressed.</summary>
    Compress,

    Write,
}
