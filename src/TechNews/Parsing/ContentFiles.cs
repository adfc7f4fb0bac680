using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>What a file under <c>content/</c> is, by its folder and its extension.</summary>
internal enum ContentKind
{
    Article,
    Author,
    Section,
    Front,
    Page,
    Views,
    Asset,
    NotRead,
}

/// <summary>Sorts the files of <c>content/</c> by kind, and says why a file is read by nobody.</summary>
internal static class ContentFiles
{
    private static readonly string[] Folders = ["articles", "authors", "fronts", "pages", "sections", "views"];
    private static readonly string[] ProseExtensions =
        [".adoc", ".asciidoc", ".htm", ".html", ".markdown", ".md", ".mdown", ".mdx", ".mkd", ".org", ".rst", ".textile", ".toml", ".txt", ".yaml", ".yml", ".csv"];

    public static ContentKind KindOf(string path) => (FolderOf(path), ExtensionOf(path)) switch
    {
        ("articles", ".md") => ContentKind.Article,
        ("authors", ".yml" or ".yaml") => ContentKind.Author,
        ("sections", ".yml" or ".yaml" or ".md") => ContentKind.Section,
        ("fronts", ".yml" or ".yaml") => ContentKind.Front,
        ("pages", ".md") => ContentKind.Page,
        ("views", ".csv") => ContentKind.Views,
        (not null, var extension) when ProseExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase) => ContentKind.NotRead,
        _ => ContentKind.Asset,
    };

    public static Diagnostic WhyNotRead(string path)
    {
        var folder = FolderOf(path)!;
        var (reason, wayOut) = folder switch
        {
            "articles" or "pages" => ("this file is not read: texts end in .md", "Convert it to Markdown and rename it, or move it to static/ to have it copied"),
            "authors" or "sections" or "fronts" => ($"this file is not read: {folder} are files ending in .yml", "Rename or remove it"),
            "views" => ("this file is not read: view counts end in .csv", "Rename or remove it"),
            _ => ($"nothing reads the folder content/{folder}{Suggestion.Tail(folder, Folders)}", $"Move the file to one of: {string.Join(", ", Folders.Select(name => $"content/{name}"))}"),
        };
        return ParsingProblems.NotRead(path, reason, wayOut);
    }

    /// <summary>The folder under <c>content/</c>; empty for a file right there, null for a file elsewhere.</summary>
    private static string? FolderOf(string path)
    {
        if (!path.StartsWith("content/", StringComparison.Ordinal)) return null;
        var rest = path.AsSpan("content/".Length);
        var slash = rest.IndexOf('/');
        return slash < 0 ? "" : rest[..slash].ToString();
    }

    private static string ExtensionOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[dot..] : "";
    }
}
