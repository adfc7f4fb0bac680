namespace TechNews.Files;

/// <summary>A file of the site that is copied as it is: a picture beside an article, a file under <c>static/</c>.</summary>
/// <param name="Path">Relative to the site's root, with forward slashes.</param>
/// <param name="Size">Pixel size where the file is a picture whose header could be read.</param>
public sealed record SourceAsset(string Path, FileContent Content, ImageSize? Size = null);

/// <summary>Width and height in CSS pixels.</summary>
public readonly record struct ImageSize(int Width, int Height);
