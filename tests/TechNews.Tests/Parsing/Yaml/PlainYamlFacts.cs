using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>Most YAML is read without the library, and nobody can tell.</summary>
public sealed class PlainYamlFacts
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("TECHNEWS_YAMLS") ?? "4000", CultureInfo.InvariantCulture);

    [Fact]
    public void Lines_of_all_kinds_are_read_as_the_library_reads_them() => Holds(YamlTexts.Lines, atLeast: 0.03);

    [Fact]
    public void What_an_editor_writes_is_read_as_the_library_reads_it() => Holds(YamlTexts.Documents, atLeast: 0.2);

    [Fact]
    public void What_an_editor_writes_with_slips_is_read_as_the_library_reads_it() => Holds(YamlTexts.Documents.SelectMany(YamlTexts.Edited), atLeast: 0.05);

    [Fact]
    public void Real_texts_with_slips_are_read_as_the_library_reads_them()
    {
        string[] texts = [.. WrittenYaml.Texts.Select(written => written.Text).Where(text => text.Length > 0)];
        Holds(Gen.Elements(texts).SelectMany(YamlTexts.Edited), atLeast: 0.2);
    }

    private static void Holds(Gen<string> texts, double atLeast)
    {
        var plain = 0;
        Prop.ForAll(texts.ToArbitrary(), text => plain += (BothReadings.Agree(text) ? 1 : 0) + (BothReadings.AgreeInside(text) ? 1 : 0)).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));
        Assert.True(plain >= 2 * Count * atLeast, $"Only {plain} of {2 * Count} readings were plain, so that little was compared.");
    }
}
