using System.Collections.Frozen;
using TechNews.Assets;
using TechNews.Files;

namespace TechNews.Tests.Assets;

public class StyleBundleFacts
{
    private static (string Css, string[] Findings) Bundle(params (string Path, string Text)[] sheets)
    {
        var byPath = sheets.ToFrozenDictionary(sheet => sheet.Path, sheet => new SourceText(sheet.Path, sheet.Text));
        var bundled = StyleBundle.Of(byPath[sheets[0].Path], byPath);
        return (bundled.Value, [.. bundled.Findings.Select(finding => $"{finding.Where} {finding.Code}")]);
    }

    [Fact]
    public void An_import_is_replaced_by_its_text_in_its_layer()
    {
        var (css, findings) = Bundle(
            ("css/main.css", "@layer a, b;\n@import \"x.css\" layer(a);\np { top: 0 }\n"),
            ("css/x.css", "a { left: 0 }\n"));
        Assert.Equal("@layer a, b;\n@layer a {\na { left: 0 }\n}\np { top: 0 }\n", css);
        Assert.Empty(findings);
    }

    [Fact]
    public void Conditions_are_kept() =>
        Assert.Equal("@media print {\n@layer p {\na {}\n}\n}\n", Bundle(("m.css", "@import \"p.css\" layer(p) print;\n"), ("p.css", "a {}\n")).Css);

    [Fact]
    public void A_missing_sheet_is_named_where_it_is_imported() =>
        Assert.Equal(["m.css:2:10 TN075"], Bundle(("m.css", "a {}\n@import \"gone.css\";\n")).Findings);

    [Fact]
    public void A_circle_ends() =>
        Assert.Equal(["b.css:1:10 TN076"], Bundle(("a.css", "@import \"b.css\";\n"), ("b.css", "@import \"a.css\";\n")).Findings);

    [Fact]
    public void Imports_of_other_hosts_stay_as_they_are() =>
        Assert.Equal("@import \"https://example.org/x.css\";\n", Bundle(("m.css", "@import \"https://example.org/x.css\";\n")).Css);
}
