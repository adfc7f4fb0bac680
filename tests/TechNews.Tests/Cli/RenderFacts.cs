namespace TechNews.Tests.Cli;

public sealed class RenderFacts
{
    [Fact]
    public void The_output_is_printed_exactly()
    {
        using var run = new CommandRun().With("a.txt", "{{ a }} {{ b }} {{ c }}\r\n é").With("a.json", "{\"a\": 1, \"b\": 2.5, \"c\": 12345678901}");

        Assert.Equal(0, run.Run("render", "--template", "a.txt", "--data", "a.json"));

        Assert.Equal("1 2.5 12345678901\r\n é", run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("a.html", "&lt;b&gt;")]
    [InlineData("a.xml", "&lt;b&gt;")]
    [InlineData("a.txt", "<b>")]
    public void The_extension_decides_about_escaping(string file, string text)
    {
        using var run = new CommandRun().With(file, "{{ a }}").With("a.json", "{\"a\": \"<b>\"}");

        Assert.Equal(0, run.Run("render", "--template", file, "--data", "a.json"));
        Assert.Equal(text, run.Out);

        Assert.Equal(0, run.Run("render", "--template", file, "--data", "a.json", "--no-escape"));
        Assert.Equal("<b>", run.Out);
    }

    [Fact]
    public void No_name_is_suggested_that_nobody_gave()
    {
        using var run = new CommandRun().With("y.html", "{{ include 'zy.html' }}").With("a.json", "{}");

        Assert.Equal(1, run.Run("render", "--template", "y.html", "--data", "a.json"));
        Assert.Contains("the template `zy.html` does not exist", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("0000", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Includes_come_from_the_include_folder_and_from_nowhere_else()
    {
        using var run = new CommandRun()
            .With("t/a.txt", "{{ include 'part.txt' }}").With("t/part.txt", "near").With("other/part.txt", "far").With("secret.txt", "secret")
            .With("t/out.txt", "{{ include '../secret.txt' }}").With("a.json", "{}");

        Assert.Equal(0, run.Run("render", "--template", "t/a.txt", "--data", "a.json"));
        Assert.Equal("near", run.Out);
        Assert.Equal(0, run.Run("render", "--template", "t/a.txt", "--data", "a.json", "--include-dir", "other"));
        Assert.Equal("far", run.Out);
        Assert.Equal(1, run.Run("render", "--template", "t/out.txt", "--data", "a.json"));
        Assert.Empty(run.Out);
        Assert.StartsWith("t/out.txt:1:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt:2:4: error TN093: ", "x\n{{ nothing }}", "--strict")]
    [InlineData("a.txt:1:", "{{ for i in 1..20 }}.{{ end }}", "--loop-limit", "10")]
    [InlineData("a.txt:1:", "{{ if }}")]
    public void A_problem_has_its_place_and_ends_with_1(string start, string template, params string[] flags)
    {
        using var run = new CommandRun().With("a.txt", template).With("a.json", "{}");

        Assert.Equal(1, run.Run(["render", "--template", "a.txt", "--data", "a.json", .. flags]));

        Assert.Empty(run.Out);
        Assert.StartsWith(start, run.Error, StringComparison.Ordinal);
        Assert.Contains(": error TN093: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json:2:6: error TN095: this is not JSON", "{\n\"ä\": x}")]
    [InlineData("a.json:1:1: error TN095: the data must be a JSON object", "[]")]
    public void Data_that_is_no_JSON_object_has_its_place(string message, string json)
    {
        using var run = new CommandRun().With("a.txt", "").With("a.json", json);

        Assert.Equal(1, run.Run("render", "--template", "a.txt", "--data", "a.json"));

        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_must_be_there()
    {
        using var run = new CommandRun().With("a.json", "{}");

        Assert.Equal(1, run.Run("render", "--template", "a.txt", "--data", "a.json"));
        Assert.StartsWith("a.txt:1:1: error TN095: the file cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("render", "--data", "a.json"));
        Assert.Contains("--template", run.Error, StringComparison.Ordinal);
    }
}
