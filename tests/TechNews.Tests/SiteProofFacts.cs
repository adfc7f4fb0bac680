using TechNews.Files;

namespace TechNews.Tests;

public class SiteProofFacts
{
    private const string Path = "content/articles/b.md";

    private static readonly TestSite Site = Newsroom.Of("a", "b", "c", "d")
        .Article("corrected", Newsroom.Noon.AddDays(-3), "corrections: [{at: 2026-01-09, text: It was Monday.}]")
        .And("content/authors/jo.yml", "name: Jo Example\n");

    [Theory]
    [InlineData("", "Other words, and [a link](c.md).")]
    [InlineData("summary: A summary of its own.\nseo_title: Another title", "Text.")]
    [InlineData("corrections: [{at: 2026-01-10, kind: correction, text: It was Tuesday.}]", "Text.")]
    [InlineData("image: {src: https://pictures.example/a.jpg, alt: A chip, credit: Jo, licence: Own}", "Text.")]
    [InlineData("kind: opinion\nnoindex: true", "Text.")]
    public void The_page_is_as_the_next_build_makes_it(string front, string body)
    {
        var edited = Site.Article("b", Newsroom.Noon.AddHours(-2), front, body);
        var proof = Proof(Site, edited);
        Assert.NotNull(proof);
        var built = SiteBuild.Run(edited.WithTheme()).Value.Tree.Files.Single(file => file.Path == proof.Path);
        Assert.Equal(Text(built), Text(proof));
        Assert.NotEqual(Text(built), Text(SiteBuild.Run(Site.WithTheme()).Value.Tree.Files.Single(file => file.Path == proof.Path)));
    }

    [Fact]
    public void A_new_title_stands_on_the_page_at_its_old_address()
    {
        var proof = Proof(Site, Site.And(Path, $"---\ntitle: A new title\ndate: {Newsroom.Iso(Newsroom.Noon.AddHours(-2))}\n---\nText.\n"));
        Assert.Equal("b/index.html", proof?.Path);
        Assert.Contains(">A new title</h1>", Text(proof!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slug: elsewhere")]
    [InlineData("draft: true")]
    [InlineData("expire_at: 2026-01-09")]
    [InlineData("authors: [nobody]")]
    [InlineData("layout: no-such-layout")]
    [InlineData("tags: [")]
    public void What_only_a_build_can_tell_has_no_proof(string front) =>
        Assert.Null(Proof(Site, Site.Article("b", Newsroom.Noon.AddHours(-2), front)));

    [Fact]
    public void A_broken_picture_has_no_proof() =>
        Assert.Null(Proof(Site, Site.Article("b", Newsroom.Noon.AddHours(-2), "", "![A chip](chip.png)")));

    [Theory]
    [InlineData("content/authors/jo.yml")]
    [InlineData("content/articles/nothing.md")]
    public void Only_articles_have_one(string path) => Assert.Null(Proof(Site, Site.And(path, "name: Jo\n"), path));

    private static OutputFile? Proof(TestSite before, TestSite after, string path = Path) =>
        SiteProof.Of(SiteBuild.Plan(before.WithTheme()).Value, after.WithTheme().Texts.Single(text => text.Path == path));

    private static string Text(OutputFile file) => System.Text.Encoding.UTF8.GetString(file.Content.Read().Span);
}
