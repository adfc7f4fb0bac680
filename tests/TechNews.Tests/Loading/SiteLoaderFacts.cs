using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Tests.Files;

namespace TechNews.Tests.Loading;

public sealed class SiteLoaderFacts : IDisposable
{
    private readonly TempFolder site = new TempFolder().With("site.yml", "title: T\n").With("content/articles/ok.md", "ok\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Texts_and_assets_are_told_apart_and_in_ordinal_order()
    {
        site.With("content/articles/b/index.md", "b").With("content/articles/b/p.png", "no picture").With("content/views/1.CSV", "x")
            .With("content/authors/a.yml", "name: A").With("static/robots.txt", "r").With("static/notes.md", "n").With("elsewhere/x.md", "x");
        var inputs = Load().Value;
        Assert.Equal(
            "content/articles/b/index.md|content/articles/ok.md|content/authors/a.yml|content/views/1.CSV|site.yml",
            string.Join('|', inputs.Texts.Select(text => text.Path)));
        Assert.Equal(
            "content/articles/b/p.png|static/notes.md|static/robots.txt",
            string.Join('|', inputs.Assets.Select(asset => asset.Path)));
        Assert.Null(inputs.Assets[0].Size);
    }

    [Fact]
    public void Hidden_files_and_editor_backups_are_not_read()
    {
        site.With("content/.git/x.md", "x").With("content/.#a.md", "x").With("content/a.md~", "x").With("content/#a.md#", "x").With("content/.a.md.swp", "x")
            .With("content/a.swp", "x").With("static/.env", "SECRET").With("static/.DS_Store", "x").With("static/.well-known/security.txt", "s");
        var loaded = Load();
        Assert.Empty(loaded.Findings);
        Assert.Equal(
            "content/articles/ok.md|site.yml",
            string.Join('|', loaded.Value.Texts.Select(text => text.Path)));
        Assert.Equal(
            "static/.well-known/security.txt",
            string.Join('|', loaded.Value.Assets.Select(asset => asset.Path)));
    }

    [Fact]
    public void Byte_order_marks_and_foreign_line_ends_are_accepted() =>
        Assert.Equal("a\nb\nc\n\nd", TextOf([0xEF, 0xBB, 0xBF, .. "a\r\nb\rc\n\r\nd"u8]));

    [Fact]
    public void A_return_at_the_very_end_is_a_line_end() => Assert.Equal("a\n", TextOf([.. "a\r"u8]));

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", TextOf([]));

    [Fact]
    public void Invalid_UTF8_is_an_error_at_its_first_byte_and_the_rest_is_still_read()
    {
        var loaded = LoadArticle([.. "title\r\n\u00e9 x"u8, 0xFF, .. "y"u8]);
        var finding = Assert.Single(loaded.Findings);
        Assert.Equal(("TN003", "content/articles/a.md:2:4"), (finding.Code, finding.Where.ToString()));
        Assert.Equal("é x\uFFFDy", finding.Where.LineText);
        Assert.Contains(loaded.Value.Texts, file => file.Read().Text is "title\né x\uFFFDy");
    }

    [Fact]
    public void An_overlong_or_cut_off_sequence_is_invalid()
    {
        Assert.Equal("content/articles/a.md:1:2", LoadArticle([(byte)'x', 0xC0, 0xAF]).Findings.Single().Where.ToString());
        Assert.Equal("content/articles/a.md:1:2", LoadArticle([(byte)'x', 0xE2, 0x82]).Findings.Single().Where.ToString());
    }

    [Fact]
    public void A_NUL_byte_is_an_error_at_its_place()
    {
        var finding = Assert.Single(LoadArticle([.. "ab\ncd\0e"u8]).Findings);
        Assert.Equal(("TN004", "content/articles/a.md:2:3"), (finding.Code, finding.Where.ToString()));
    }

    [Fact]
    public void UTF16_is_named_as_such()
    {
        var loaded = LoadArticle([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("hello\r\n")]);
        Assert.Equal("TN003", Assert.Single(loaded.Findings).Code);
        Assert.Contains("UTF-16", loaded.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains(loaded.Value.Texts, file => file.Read().Text is "hello\n");
    }

    [Fact]
    public void A_50_MB_article_is_refused_without_being_read()
    {
        site.With("content/articles/huge.md", "");
        using (var huge = File.OpenWrite(site["content/articles/huge.md"])) huge.SetLength(50 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var finding = Assert.Single(Load().Findings);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
        Assert.Equal(("TN005", "content/articles/huge.md"), (finding.Code, finding.Where.Path));
        Assert.Contains("50 MB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_bad_files_are_reported_in_one_run()
    {
        site.With("content/a.md", [0xFF]).With("content/b.md", [0]).WithLink("content/c", "c");
        Assert.Equal(
            "TN003|TN004|TN006",
            string.Join('|', Load().Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_missing_configuration_says_the_way_out()
    {
        File.Delete(site["site.yml"]);
        var finding = Assert.Single(Load().Findings);
        Assert.Equal(("TN001", "site.yml"), (finding.Code, finding.Where.Path));
        Assert.Contains("technews init", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_named_yaml_is_pointed_at()
    {
        File.Move(site["site.yml"], site["site.yaml"]);
        Assert.Contains("site.yaml", Assert.Single(Load().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_configuration_may_be_named_in_any_spelling()
    {
        site.With("conf/other.yml", "title: O");
        var inputs = Load("./conf/../conf/other.yml").Value;
        Assert.Equal("conf/other.yml", inputs.Options.ConfigPath);
        Assert.Contains(inputs.Texts, text => text.Path is "conf/other.yml");
    }

    [Fact]
    public void A_missing_root_is_an_error()
    {
        var finding = Assert.Single(SiteLoader.Load(site["nowhere"], Options()).Findings);
        Assert.Equal(("TN007", Severity.Error), (finding.Code, finding.Severity));
    }

    [Fact]
    public void A_site_without_content_is_a_warning()
    {
        Directory.Delete(site["content"], recursive: true);
        var finding = Assert.Single(Load().Findings);
        Assert.Equal(("TN009", Severity.Warning), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData("loop")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/")]
    public void A_link_that_goes_round_is_an_error_and_never_hangs(string target)
    {
        site.WithLink("content/articles/loop", target);
        var loaded = Load();
        Assert.Equal(("TN006", "content/articles/loop"), (loaded.Findings.Single().Code, loaded.Findings.Single().Where.Path));
        Assert.Equal(2, loaded.Value.Texts.Length);
    }

    [Fact]
    public void Two_links_that_lead_to_each_other_are_errors()
    {
        site.WithLink("content/a.md", "b.md").WithLink("content/b.md", "a.md").With("content/x/1.md", "1").With("content/y/2.md", "2")
            .WithLink("content/x/to-y", "../y").WithLink("content/y/to-x", "../x");
        var loaded = Load();
        Assert.Equal(4, loaded.Findings.Count(finding => finding.Code is "TN006"));
        Assert.Contains(loaded.Value.Texts, text => text.Path is "content/x/to-y/2.md");
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("/etc")]
    [InlineData("../../../")]
    public void A_link_out_of_the_site_is_not_followed(string target)
    {
        site.WithLink("content/out", target);
        Assert.Equal("TN006", Assert.Single(Load().Findings).Code);
    }

    [Fact]
    public void A_link_to_a_hidden_file_is_not_followed()
    {
        site.With(".git/config", "token").WithLink("content/articles/c.txt", "../../.git/config");
        var loaded = Load();
        Assert.Equal("TN006", Assert.Single(loaded.Findings).Code);
        Assert.Empty(loaded.Value.Assets);
    }

    [Fact]
    public void A_link_inside_the_site_is_followed()
    {
        site.With("shared/p/1.md", "one").WithLink("content/linked", "../shared/p").WithLink("content/one.md", "../shared/p/1.md");
        var loaded = Load();
        Assert.Empty(loaded.Findings);
        Assert.Equal(
            "content/articles/ok.md|content/linked/1.md|content/one.md|site.yml",
            string.Join('|', loaded.Value.Texts.Select(text => text.Path)));
    }

    [Fact]
    public void A_link_to_nothing_is_an_error()
    {
        site.WithLink("content/gone.md", "nowhere.md");
        Assert.Equal("TN006", Assert.Single(Load().Findings).Code);
    }

    [Theory]
    [InlineData("a\nb.md")]
    [InlineData("a\\b.md")]
    [InlineData("a\u001b[31m.md")]
    public void A_name_that_no_URL_can_carry_is_an_error(string name)
    {
        site.With($"content/{name}", "x");
        var finding = Assert.Single(Load().Findings);
        Assert.Equal("TN008", finding.Code);
        Assert.DoesNotContain(finding.Where.Path, char.IsControl);
    }

    [Fact]
    public void Names_that_differ_by_case_are_two_files()
    {
        site.With("content/A.md", "A").With("content/a.md", "a");
        Assert.Equal(4, Load().Value.Texts.Length);
    }

    [Fact]
    public void A_site_overrides_the_theme_file_by_file_and_adds_to_it()
    {
        site.With("templates/zz-own.html", "own").With("templates/icon.svg", "<svg/>").With("templates/assets/pic.svg", "<svg/>");
        var first = Theme.Texts.FirstOrDefault();
        if (first is not null) site.With(first.Path, "mine");
        var inputs = Load().Value;
        Assert.Contains(inputs.Templates, text => text.Path is "templates/zz-own.html" && text.Text is "own");
        Assert.Contains(inputs.Templates, text => text.Path is "templates/icon.svg");
        Assert.Contains(inputs.TemplateAssets, asset => asset.Path is "templates/assets/pic.svg");
        var paths = inputs.Templates.Select(text => text.Path).ToList();
        Assert.Equal(string.Join('|', paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), string.Join('|', paths));
        Assert.All(Theme.Texts, text => Assert.Contains(text.Path, paths, StringComparer.Ordinal));
        if (first is not null) Assert.Equal("mine", inputs.Templates[paths.IndexOf(first.Path)].Text);
    }

    [Fact]
    public void A_picture_has_its_size_and_stays_on_the_disk()
    {
        site.With("content/articles/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'/>");
        var asset = Assert.Single(Load().Value.Assets);
        Assert.Equal(new ImageSize(30, 20), asset.Size);
        Assert.IsType<FileContent.OnDisk>(asset.Content);
    }

    private string TextOf(byte[] bytes)
    {
        var loaded = LoadArticle(bytes);
        Assert.Empty(loaded.Findings);
        return loaded.Value.Texts.Single(text => text.Path is "content/articles/a.md").Read().Text;
    }

    private Reported<BuildInputs> LoadArticle(byte[] bytes)
    {
        site.With("content/articles/a.md", bytes);
        return Load();
    }

    private Reported<BuildInputs> Load(string config = "site.yml") => SiteLoader.Load(site.Root, Options(config));

    private static BuildOptions Options(string config = "site.yml") => new() { Now = DateTimeOffset.UnixEpoch, ConfigPath = config };
}
