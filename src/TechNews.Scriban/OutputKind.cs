namespace TechNews.Scriban;

/// <summary>What a template writes, which decides how printed text is escaped.</summary>
public enum OutputKind
{
    /// <summary>Nothing is escaped.</summary>
    Text,

    /// <summary><c>&amp; &lt; &gt; " '</c> are escaped, so that text is safe in content and in quoted attributes.</summary>
    Html,

    /// <summary>As HTML; characters that XML forbids become U+FFFD.</summary>
    Xml,
}
