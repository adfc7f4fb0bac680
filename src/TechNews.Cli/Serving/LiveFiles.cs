using System.Security.Cryptography;
using TechNews.Files;

namespace TechNews.Cli.Serving;

/// <summary>The preview's own script and style sheet, at paths that no site has. They are never part of a built site.</summary>
internal static class LiveFiles
{
    /// <summary>Every path below this is the preview's own.</summary>
    public const string Folder = "/__technews/";

    public const string ScriptPath = Folder + "live.js";
    public const string StylePath = Folder + "live.css";
    public const string EventsPath = Folder + "events";

    private static readonly byte[] Script = Embedded("live.js");
    private static readonly byte[] Style = Embedded("live.css");

    /// <summary>For browsers that shall run exactly this script (W3C Subresource Integrity).</summary>
    public static string ScriptIntegrity { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Script));

    public static Answer.Content? Find(string path) => path switch
    {
        ScriptPath => Content(path, Script),
        StylePath => Content(path, Style),
        _ => null,
    };

    private static Answer.Content Content(string path, byte[] bytes) =>
        new(200, ContentTypes.Of(path), new FileContent.InMemory(bytes), ContentHash.Of(bytes).ToString());

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(LiveFiles).Assembly.GetManifestResourceStream($"live/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
