using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>One file of <c>content/sections</c> to one section: YAML, or the front matter of a Markdown file.</summary>
internal static class SectionParser
{
    public const string Folder = "content/sections/";

    private static readonly KeyTable Keys = new(["title"], ["description"], ["order", "weight"], ["colour", "color"]);

    public static Reported<Section> Parse(SourceText source)
    {
        var report = new Report();
        var yaml = report.Take(source.Path.EndsWith(".md", StringComparison.Ordinal) ? FrontMatter(source) : YamlReader.Read(source));
        var fields = Fields.Of(yaml.Root, Keys, report, yaml.IsComplete ? source.At(0) : null);
        var id = FileName.Last(source.Path, report);
        return report.With(new Section
        {
            Id = id,
            Path = source.Path,
            Title = fields.RequiredLine("title", "Chips") ?? id,
            Description = fields.Line("description"),
            Order = fields.Whole("order"),
            Colour = Colour(fields),
        });
    }

    private static Reported<YamlDocument> FrontMatter(SourceText source)
    {
        var report = new Report();
        var block = report.Take(FrontMatterBlock.Read(source));
        if (block.Yaml.IsComplete && !string.IsNullOrWhiteSpace(source.Text[block.BodyStart..]))
            report.Add(ParsingProblems.NoEffect("body", source.At(block.BodyStart), "a section shows its 'description'"));
        return report.With(block.Yaml);
    }

    // The colour goes into a style sheet, so nothing but a colour may pass.
    private static string? Colour(Fields fields)
    {
        if (fields.Located("colour", "\"#1a73e8\"") is not { } colour) return null;
        if (colour.Value is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)) return colour.Value.ToLowerInvariant();
        fields.Report.Add(ParsingProblems.BadColour(colour.At));
        return null;
    }
}
