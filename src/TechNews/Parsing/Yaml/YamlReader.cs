using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Parsing.Yaml;

/// <summary>Reads a stretch of a file as YAML 1.2 into a located tree, within limits that no honest file meets.</summary>
internal static class YamlReader
{
    public const int MaxDepth = 32;
    public const int MaxNodes = 20_000;

    public static Reported<YamlDocument> Read(SourceText source) => Read(source, 0, source.Text.Length);

    /// <summary>Nearly all front matter is plain and needs no library; where anything is unusual or wrong, the library reads it all.</summary>
    public static Reported<YamlDocument> Read(SourceText source, int start, int end) =>
        PlainYaml.Read(source, start, end) is { } plain ? Reported.Clean(plain) : LibraryYaml.Read(source, start, end);
}
