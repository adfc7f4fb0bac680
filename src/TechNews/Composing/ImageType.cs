namespace TechNews.Composing;

/// <summary>Media types of pictures, by the extension of their URL.</summary>
internal static class ImageType
{
    /// <summary>Null where the extension says nothing.</summary>
    public static string? Of(string url) => Path.GetExtension(url.Split('?', '#')[0]).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
