using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Files;

public sealed class OutputTreeFacts
{
    [Fact]
    public void Files_are_in_ordinal_order_whatever_order_they_come_in()
    {
        var tree = OutputTree.Of([Made("b/index.html"), Made("a.css"), Made("B.css")]);
        Assert.Empty(tree.Findings);
        Assert.Equal("B.css|a.css|b/index.html", string.Join('|', tree.Value.Files.Select(file => file.Path)));
    }

    [Fact]
    public void Two_makers_of_one_path_are_both_named()
    {
        OutputFile[] files = [Made("x/index.html", "content/b.md"), Made("x/index.html", "content/a.md")];
        var finding = Assert.Single(OutputTree.Of(files).Findings);
        Assert.Equal("TN080", finding.Code);
        Assert.Equal("content/b.md", finding.Where.Path);
        Assert.Contains("content/a.md", finding.Message, StringComparison.Ordinal);
        Assert.Equal(OutputTree.Of(files).Findings.AsEnumerable(), OutputTree.Of(files.Reverse()).Findings);
    }

    [Fact]
    public void A_file_where_a_folder_is_wanted_is_an_error()
    {
        var finding = Assert.Single(OutputTree.Of([Made("a/b/c.html"), Made("a-b"), Made("a")]).Findings);
        Assert.Equal(("TN083", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("'a'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_that_differ_by_case_alone_are_a_warning_and_both_stay()
    {
        var tree = OutputTree.Of([Made("Tags/x.html"), Made("tags/X.html")]);
        Assert.Equal(("TN087", Severity.Warning), (tree.Findings.Single().Code, tree.Findings.Single().Severity));
        Assert.Equal(2, tree.Value.Files.Length);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../etc/x")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("a\\b")]
    [InlineData("c:x")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a/con/index.html")]
    [InlineData("NUL.html")]
    [InlineData("com1.tar.gz")]
    [InlineData("a./b")]
    [InlineData("a /b")]
    [InlineData("a\uD800b")]
    [InlineData(".technews-lock")]
    public void An_unsafe_path_is_an_error_and_left_out(string path)
    {
        var tree = OutputTree.Of([Made(path), Made("ok.html")]);
        Assert.Equal("TN081", Assert.Single(tree.Findings).Code);
        Assert.DoesNotContain(tree.Findings[0].Message, c => char.IsControl(c) || char.IsSurrogate(c));
        Assert.Equal("ok.html", Assert.Single(tree.Value.Files).Path);
    }

    [Fact]
    public void A_part_of_a_path_has_at_most_255_bytes()
    {
        Assert.Empty(OutputTree.Of([Made(new string('a', 255))]).Findings);
        Assert.Equal("TN081", OutputTree.Of([Made(new string('ä', 128))]).Findings.Single().Code);
    }

    [Theory]
    [InlineData(".well-known/security.txt")]
    [InlineData("console/index.html")]
    [InlineData("a b/ü.html")]
    [InlineData("...a")]
    public void Odd_but_safe_paths_are_fine(string path) => Assert.Empty(OutputTree.Of([Made(path)]).Findings);

    private static OutputFile Made(string path, string origin = "content/x.md") =>
        new(path, new FileContent.InMemory(Encoding.UTF8.GetBytes(path)), SourceLocation.WholeFile(origin));
}
