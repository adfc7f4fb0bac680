using TechNews.Rendering;
using TechNews.Tests.Architecture;

namespace TechNews.Tests.Cli;

public sealed class ThemeReferenceFacts
{
    [Fact]
    public void The_reference_in_the_docs_is_the_one_that_render_prints()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("render", "--reference"));

        Assert.Equal(ThemeReference.Markdown(), run.Out);
        var kept = File.ReadAllText(Path.Combine(Repository.Root, "docs", "template-reference.md"));
        Assert.True(string.Equals(kept, run.Out, StringComparison.Ordinal), "docs/template-reference.md is stale: technews render --reference > docs/template-reference.md");
    }

    [Fact]
    public void Every_member_and_function_says_what_it_is() =>
        Assert.DoesNotContain("|  |", ThemeReference.Markdown().Replace("| | |\n|---|---|", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_reference_is_printed_without_a_template_and_not_with_one()
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run("render", "--reference", "--template", "a.html"));
        Assert.Contains("leave --template out", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("render"));
        Assert.Contains("'--template' is required", run.Error, StringComparison.Ordinal);
    }
}
