using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Where a Markdown file's front matter is, and what it says: YAML between a first line <c>---</c> and a line <c>---</c> or <c>...</c>.</summary>
/// <param name="BodyStart">The offset at which the Markdown starts.</param>
internal sealed record FrontMatterBlock(YamlDocument Yaml, int BodyStart)
{
    public static Reported<FrontMatterBlock> Read(SourceText source)
    {
        var report = new Report();
        var start = EndOfLine(source.Text, 0);
        if (!IsLine(source.Text, 0, "---"))
        {
            report.Add(Missing(source));
            return report.With(new FrontMatterBlock(Nothing(source), FindTomlEnd(source.Text)));
        }

        for (var line = start; line < source.Text.Length; line = EndOfLine(source.Text, line))
        {
            if (!IsLine(source.Text, line, "---") && !IsLine(source.Text, line, "...")) continue;
            var yaml = report.Take(YamlReader.Read(source, start, line));
            return report.With(new FrontMatterBlock(yaml, EndOfLine(source.Text, line)));
        }

        report.Add(ParsingProblems.FrontMatterNotClosed(source.At(0, 3)));
        return report.With(new FrontMatterBlock(Nothing(source), source.Text.Length));
    }

    private static Diagnostic Missing(SourceText source)
    {
        if (IsLine(source.Text, 0, "+++")) return ParsingProblems.TomlFrontMatter(source.At(0, 3));
        return source.Text.StartsWith('{') ? ParsingProblems.JsonFrontMatter(source.At(0)) : ParsingProblems.NoFrontMatter(source.At(0));
    }

    // One finding is enough for front matter that is not there: no key of it counts as missing.
    private static YamlDocument Nothing(SourceText source) =>
        new(new YamlMap(new SourceSpan(source, 0, 1), []), IsComplete: false);

    // The text after a TOML block is still Markdown whose findings are wanted.
    private static int FindTomlEnd(string text)
    {
        if (!IsLine(text, 0, "+++")) return 0;
        for (var line = EndOfLine(text, 0); line < text.Length; line = EndOfLine(text, line))
        {
            if (IsLine(text, line, "+++")) return EndOfLine(text, line);
        }

        return text.Length;
    }

    /// <summary>True where the line at an offset is this mark; spaces behind it do not show in an editor and do not count.</summary>
    private static bool IsLine(string text, int start, string mark)
    {
        var line = text.AsSpan(start, EndOfLine(text, start) - start);
        return line.TrimEnd(" \t\n").SequenceEqual(mark);
    }

    private static int EndOfLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }
}
