namespace TechNews.Parsing.Markdown;

/// <summary>Films and sound that a picture's address may name. They become links: nothing is fetched before the reader asks.</summary>
internal static class Media
{
    private static readonly string[] Films = [".mp4", ".webm", ".m4v", ".ogv", ".mov"];
    private static readonly string[] Sounds = [".mp3", ".ogg", ".oga", ".m4a", ".wav", ".flac"];

    /// <summary>The kind as a class name, or null for a picture.</summary>
    public static string? Kind(string url) => UrlText.IsElsewhere(url) ? OfHost(UrlText.Host(url)) ?? OfFile(url) : OfFile(url);

    private static string? OfHost(string host) => host switch
    {
        "youtube.com" or "m.youtube.com" or "youtube-nocookie.com" or "youtu.be" => "youtube",
        "vimeo.com" or "player.vimeo.com" => "vimeo",
        _ => null,
    };

    private static string? OfFile(string url)
    {
        var path = UrlText.Path(url);
        return Ends(path, Films) ? "video" : Ends(path, Sounds) ? "audio" : null;
    }

    private static bool Ends(ReadOnlySpan<char> path, string[] extensions)
    {
        foreach (var extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
