using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Tests.Checking;

public sealed class TemplateCheckFacts
{
    [Fact]
    public void The_default_theme_is_clean() => Assert.Empty(SiteCheck.Templates(TestSite.Empty.Inputs with { Templates = Theme.Texts, TemplateAssets = Theme.Assets }));

    [Fact]
    public void Unknown_members_and_missing_includes_are_found_without_a_page()
    {
        var findings = Check(
            ("templates/never-drawn.html", "{{ page.titel }}\n{{ include \"parts/haed.html\" }}\n"),
            ("templates/parts/head.html", "{{ for a in page.articles_of_today }}{{ end }}{{ site.section_styles }}"));

        Assert.Equal(
            [
                "templates/never-drawn.html:1:9: Warning TN072 did you mean `title`?",
                "templates/never-drawn.html:2:12: Error TN074 did you mean `parts/head.html`?",
                "templates/parts/head.html:1:18: Warning TN072 ",
            ],
            findings.Select(finding => $"{finding.Where}: {finding.Severity} {finding.Code} {finding.Help}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("{{ if page.article }}{{ page.article.image.alt }}{{ end }}")]
    [InlineData("{{ page.article?.section?.title ?? \"none\" }}")]
    [InlineData("{{ for tag in page.article.tags }}{{ tag.title }}{{ for.index }}{{ end }}")]
    [InlineData("{{ mine = page.title | string.upcase; mine }}{{ page.article.params.anything.at.all }}")]
    public void Members_that_may_be_null_and_variables_of_a_template_are_no_alarm(string template) =>
        Assert.Empty(Check(("templates/a.html", template)));

    private static Diagnostic[] Check(params (string Path, string Text)[] templates) =>
        [.. SiteCheck.Templates(TestSite.Empty.Inputs with { Templates = [.. templates.Select(file => new SourceText(file.Path, file.Text))] }).Order()];
}
