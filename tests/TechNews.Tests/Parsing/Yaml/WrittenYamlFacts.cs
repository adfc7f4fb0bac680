using TechNews.Benchmarks.Generating;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>What sites really write is plain.</summary>
public sealed class WrittenYamlFacts
{
    [Fact]
    public void All_yaml_of_this_repository_is_read_as_the_library_reads_it()
    {
        Assert.True(WrittenYaml.Texts.Count > 150);
        Assert.All(WrittenYaml.Texts, written => BothReadings.AgreeInside(written.Text));
    }

    [Fact]
    public void The_sample_and_the_starter_need_no_library()
    {
        var unusual = WrittenYaml.Texts.Where(written => !written.Path.StartsWith("tests/", StringComparison.Ordinal) && written.Text.Length > 0 && !BothReadings.Agree(written.Text));
        Assert.Empty(unusual.Select(written => written.Path));
    }

    [Fact]
    public void The_corpus_that_is_measured_needs_no_library()
    {
        var files = Corpus.Files(CorpusContent.Of(new CorpusSize(Articles: 200, Seed: 7))).Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal));
        Assert.All(files, file => Assert.True(BothReadings.Agree(WrittenYaml.YamlOf(file.Path, file.Text)), file.Path));
    }
}
