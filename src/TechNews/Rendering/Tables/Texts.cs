namespace TechNews.Rendering.Tables;

internal static class Texts
{
    /// <summary>An empty text is true in a template's <c>if</c>, so an absent one must be null.</summary>
    public static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
