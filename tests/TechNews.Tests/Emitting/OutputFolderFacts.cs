using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Tests.Files;

namespace TechNews.Tests.Emitting;

public sealed class OutputFolderFacts : IDisposable
{
    private readonly TempFolder disk = new TempFolder().With("home/me/site/site.yml", "").With("home/me/site/content/a.md", "");

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("home/me/site/public")]
    [InlineData("home/me/site/docs")]
    [InlineData("home/me/elsewhere/public")]
    [InlineData("out")]
    public void A_folder_of_its_own_is_fine(string output)
    {
        var check = Check(output);
        Assert.Empty(check.Findings);
        Assert.EndsWith(output, check.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("home/me/site")]
    [InlineData("home/me/site/.")]
    [InlineData("home/me/site/public/..")]
    [InlineData("home/me")]
    [InlineData("home")]
    [InlineData("home/me/site/content")]
    [InlineData("home/me/site/content/public")]
    [InlineData("home/me/site/templates")]
    [InlineData("home/me/site/static/x")]
    [InlineData("home/me/site/src")]
    [InlineData("home/me/site/.git")]
    [InlineData("home/me/site/site.yml")]
    [InlineData("link-to-content")]
    [InlineData("link-to-itself")]
    [InlineData("other")]
    public void A_folder_that_holds_sources_or_a_home_is_refused(string output)
    {
        disk.With("other/site.yml", "").WithLink("link-to-content", "home/me/site/content").WithLink("link-to-itself", "link-to-itself");
        var finding = Assert.Single(Check(output).Findings);
        Assert.Equal("TN082", finding.Code);
        Assert.Contains("--output", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/..")]
    [InlineData("/etc")]
    [InlineData("/etc/nginx/site")]
    [InlineData("/usr")]
    [InlineData("/usr/bin/x")]
    [InlineData("/tmp/")]
    public void The_systems_folders_are_refused(string output)
    {
        if (OperatingSystem.IsWindows()) return; // These are the names of Unix.
        Assert.Equal("TN082", Assert.Single(OutputFolder.Check(disk["home/me/site"], output).Findings).Code);
    }

    [Fact]
    public void A_source_folder_that_is_a_link_is_still_a_source_folder()
    {
        disk.With("shared/a.md", "").WithLink("home/me/site/static", "../../../shared");
        Assert.Equal("TN082", Assert.Single(Check("shared/public").Findings).Code);
    }

    [Fact]
    public void A_site_that_publishes_a_file_named_site_yml_can_be_built_again()
    {
        SiteEmitter.Emit(TreeOf.Texts("site.yml=x"), disk["out"]);
        Assert.Empty(Check("out").Findings);
    }

    [Fact]
    public void So_can_one_whose_first_build_was_killed_while_it_went_in_place()
    {
        Assert.Throws<OperationCanceledException>(() => SiteEmitter.Emit(TreeOf.Texts("site.yml=x"), disk["out"], step =>
        {
            if (step is "manifest") throw new OperationCanceledException();
        }));
        Assert.True(disk.Has("out/site.yml"));
        Assert.Empty(Check("out").Findings);
    }

    private Reported<string> Check(string output) => OutputFolder.Check(disk["home/me/site"], disk[output], disk["home/me"]);
}
