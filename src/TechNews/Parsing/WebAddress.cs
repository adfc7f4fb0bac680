namespace TechNews.Parsing;

/// <summary>Addresses outside the site that an author may write into data: no scheme that can run a script.</summary>
internal static class WebAddress
{
    /// <summary>An absolute http or https URL.</summary>
    public static bool IsWeb(string text) => Parse(text) is { Scheme: "http" or "https", Host.Length: > 0 };

    /// <summary>An absolute http, https or mailto URL.</summary>
    public static bool IsLink(string text) => IsWeb(text) || Parse(text) is { Scheme: "mailto" };

    /// <summary>True for <c>javascript:</c>, <c>data:</c>, <c>C:</c> and every other text that starts with a scheme.</summary>
    public static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text.AsSpan(0, colon).IndexOfAny("/?#") < 0;
    }

    private static Uri? Parse(string text) =>
        !text.Any(c => char.IsWhiteSpace(c) || Characters.IsInvisible(c)) && !text.Contains('\\', StringComparison.Ordinal)
        && HasScheme(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;
}
