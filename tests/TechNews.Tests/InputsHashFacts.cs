using System.Collections.Frozen;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Tests;

/// <summary>Whatever a build looks at is in the question that its answer is kept under.</summary>
public class InputsHashFacts
{
    private static readonly BuildInputs Inputs = Newsroom.Of("a", "b").WithAsset("static/x.bin", [1]).WithTheme();

    private static readonly Dictionary<string, BuildInputs> Others = new(StringComparer.Ordinal)
    {
        [nameof(BuildInputs.Texts)] = Inputs with { Texts = Inputs.Texts.SetItem(0, SourceFile.Of(Inputs.Texts[0].Path, "other")) },
        [nameof(BuildInputs.Assets)] = Inputs with { Assets = [new SourceAsset("static/x.bin", new FileContent.InMemory(new byte[] { 2 }))] },
        [nameof(BuildInputs.Templates)] = Inputs with { Templates = Inputs.Templates.RemoveAt(0) },
        [nameof(BuildInputs.TemplateAssets)] = Inputs with { TemplateAssets = [] },
        [nameof(BuildInputs.History)] = Inputs with { History = new SourceHistory(new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["a"] = Newsroom.Noon }.ToFrozenDictionary(StringComparer.Ordinal)) },
        [nameof(BuildOptions.ConfigPath)] = With(options => options with { ConfigPath = "other.yml" }),
        [nameof(BuildOptions.BaseUrl)] = With(options => options with { BaseUrl = "" }),
        [nameof(BuildOptions.IncludeDrafts)] = With(options => options with { IncludeDrafts = true }),
        [nameof(BuildOptions.IncludeFuture)] = With(options => options with { IncludeFuture = true }),
        [nameof(BuildOptions.IncludeExpired)] = With(options => options with { IncludeExpired = true }),
        [nameof(BuildOptions.Strict)] = With(options => options with { Strict = true }),
        [nameof(BuildOptions.Shard)] = With(options => options with { Shard = new Shard(2, 3) }),
    };

    public static TheoryData<string> Parts => [.. Others.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_makes_another_question(string part) => Assert.NotEqual(InputsHash.Of(Inputs), InputsHash.Of(Others[part]));

    [Fact]
    public void Equal_inputs_are_one_question() =>
        Assert.Equal(InputsHash.Of(Inputs), InputsHash.Of(Newsroom.Of("a", "b").WithAsset("static/x.bin", [1]).WithTheme()));

    [Fact]
    public void A_file_of_another_name_is_another_question() =>
        Assert.NotEqual(InputsHash.Of(Inputs), InputsHash.Of(Inputs with { Texts = Inputs.Texts.SetItem(0, new SourceFile("content/articles/z.md", Inputs.Texts[0].Utf8)) }));

    /// <summary>The clock is the other half of the question, and who listens to a build decides nothing.</summary>
    [Fact]
    public void No_part_is_forgotten()
    {
        string[] besides = [nameof(BuildInputs.Options), nameof(BuildOptions.Clock), nameof(BuildOptions.Now), nameof(BuildOptions.Meter)];
        var parts = typeof(BuildInputs).GetProperties().Concat(typeof(BuildOptions).GetProperties()).Where(property => property.GetMethod!.IsPublic);
        Assert.Equal(Others.Keys.Concat(besides).Order(StringComparer.Ordinal), parts.Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private static BuildInputs With(Func<BuildOptions, BuildOptions> change) => Inputs with { Options = change(Inputs.Options) };
}
