namespace TechNews.Parsing.Markdown;

/// <summary>What little is asked of a BCP 47 language tag.</summary>
internal static class LanguageTag
{
    /// <summary>The primary subtag in lower case: <c>de</c> of <c>de-CH</c>.</summary>
    public static string Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }

    /// <summary>Written without spaces between words.</summary>
    public static bool IsUnspaced(string language) => Primary(language) is "zh" or "ja";
}
