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

    /// <summary>SARIF 2.1.0 on standard output, for code scanning.</summary>
    Sarif,
}
