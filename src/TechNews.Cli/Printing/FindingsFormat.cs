namespace TechNews.Cli.Printing;

/// <summary>How findings are printed.</summary>
internal enum FindingsFormat
{
    /// <summary>For people, on standard error.</summary>
    Human,

    /// <summary>One JSON array on standard output.</summary>
    Json,

    /// <summary>Annotations of GitHub Actions, on standard output.</summary>
    GitHub,
}
