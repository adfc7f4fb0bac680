using TechNews.Cli.Serving;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Cli.Serving;

public sealed class ServedSiteFacts
{
    [Theory]
    [InlineData("/", "home")]
    [InlineData("/chips/a/", "a")]
    [InlineData("/chips/ä/", "umlaut")]
    [InlineData("/robots.txt", "robots")]
    public void A_page_is_found_by_its_address(string path, string text)
    {
        var content = Assert.IsType<Answer.Content>(Site("/").Answer(path));

        Assert.Equal(200, content.Status);
        Assert.Equal(text, content.Text());
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/../secret")]
    [InlineData("/..")]
    [InlineData("//chips/a/")]
    [InlineData("/chips//a/")]
    [InlineData("/chips/../index.html")]
    [InlineData("/chips\\a\\index.html")]
    [InlineData("/etc/passwd")]
    public void Anything_else_is_the_site_s_own_404(string path)
    {
        var content = Assert.IsType<Answer.Content>(Site("/").Answer(path));

        Assert.Equal(404, content.Status);
        Assert.Equal("lost", content.Text());
    }

    [Theory]
    [InlineData("/", "/chips/a", "/chips/a/")]
    [InlineData("/news/", "/news/chips/a", "/news/chips/a/")]
    [InlineData("/news/", "/news", "/news/")]
    [InlineData("/news/", "/", "/news/")]
    public void A_folder_without_its_slash_moves_to_it(string prefix, string path, string target) =>
        Assert.Equal(new Answer.Moved(target), Site(prefix).Answer(path));

    [Fact]
    public void A_picture_that_was_removed_from_the_disk_is_not_found()
    {
        using var folder = new TempFolder().With("a.png", "picture");
        var site = new ServedSite(new OutputTree([Served.Copy("a.png", folder["a.png"])]), "/");
        Assert.IsType<Answer.Content>(site.Answer("/a.png"));

        File.Delete(folder["a.png"]);

        Assert.IsType<Answer.Missing>(site.Answer("/a.png"));
    }

    [Fact]
    public void The_tag_of_a_picture_changes_with_it()
    {
        using var folder = new TempFolder().With("a.png", "picture");
        var site = new ServedSite(new OutputTree([Served.Copy("a.png", folder["a.png"])]), "/");
        var before = Assert.IsType<Answer.Content>(site.Answer("/a.png")).Tag;

        folder.With("a.png", "a longer picture");

        Assert.NotEqual(before, Assert.IsType<Answer.Content>(site.Answer("/a.png")).Tag);
    }

    private static ServedSite Site(string prefix) => new(
        Served.Tree(("404.html", "lost"), ("chips/a/index.html", "a"), ("chips/ä/index.html", "umlaut"), ("index.html", "home"), ("robots.txt", "robots")),
        prefix);
}
