using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>The law of <see cref="PlainYaml"/>: it says nothing, or what the library says of a text in which it finds nothing wrong.</summary>
internal static class BothReadings
{
    /// <returns>Whether the text was plain.</returns>
    public static bool Agree(string text) => Agree(new SourceText("a.yml", text), 0, text.Length);

    /// <summary>The same for a text between other texts.</summary>
    public static bool AgreeInside(string text) => Agree(new SourceText("a.md", $"---\n{text}---\nkey: value\n"), 4, 4 + text.Length);

    public static bool Agree(SourceText source, int start, int end)
    {
        if (PlainYaml.Read(source, start, end) is not { } plain) return false;
        var library = LibraryYaml.Read(source, start, end);
        var shape = YamlShape.Of(plain);
        if (library.Findings.IsEmpty && string.Equals(shape, YamlShape.Of(library.Value), StringComparison.Ordinal)) return true;
        var findings = string.Join('\n', library.Findings.Select(finding => finding.ToString()));
        throw new InvalidOperationException($"""
            Of the text
            {source.Text[start..end].Replace(' ', '·')}
            plain reading says
            {shape}
            and the library says
            {YamlShape.Of(library.Value)}{findings}
            """);
    }
}
