using System.Text;

namespace TechNews.Loading;

/// <summary>Which names are read at all, which as text, and which cannot be a path of the site.</summary>
internal static class SourceNames
{
    /// <summary>Where articles lie, relative to the site's root.</summary>
    public const string Articles = "content/articles/";

    // Hidden names that a web server or host gives a meaning; every other one may be a secret (.env) or junk (.DS_Store).
    private static readonly string[] PublishedDotNames = [".well-known", ".nojekyll", ".htaccess", ".domains"];

    private static readonly string[] ContentTexts = [".md", ".markdown", ".yml", ".yaml", ".csv"];

    private static readonly string[] TemplateTexts =
        [".html", ".xml", ".txt", ".css", ".js", ".mjs", ".json", ".webmanifest", ".scriban"];

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    /// <summary>Hidden files, and what editors leave behind: <c>x~</c>, <c>#x#</c>, <c>x.swp</c>.</summary>
    public static bool IsSkipped(ReadOnlySpan<char> name, bool isStatic)
    {
        if (name[0] == '.') return !isStatic || !Contains(PublishedDotNames, name);
        return name[^1] == '~' || (name[0] == '#' && name[^1] == '#') || name.EndsWith(".swp", StringComparison.Ordinal);
    }

    /// <summary>A name that no URL, diagnostic or other system could carry faithfully.</summary>
    public static bool IsOdd(ReadOnlySpan<char> name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            // Bytes that are not UTF-8 come from the file system as U+FFFD, and the file cannot be opened by that name.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value == '\\') return true;
        }

        return false;
    }

    public static bool IsContentText(string path) => Contains(ContentTexts, Path.GetExtension(path.AsSpan()));

    /// <summary>Icons beside the templates are text, to be included; pictures under <c>templates/assets/</c> are copied.</summary>
    public static bool IsTemplateText(string path)
    {
        var extension = Path.GetExtension(path.AsSpan());
        return Contains(TemplateTexts, extension)
            || (extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)
                && !path.StartsWith("templates/assets/", StringComparison.Ordinal));
    }

    public static bool IsPicture(string path) => Contains(Pictures, Path.GetExtension(path.AsSpan()));

    private static bool Contains(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
