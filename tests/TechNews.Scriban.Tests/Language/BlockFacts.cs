namespace TechNews.Scriban.Tests.Language;

public sealed class BlockFacts
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a {{ 1 }} b", "a 1 b")]
    [InlineData("a {{- 1 -}} b", "a1b")]
    [InlineData("a\n  {{~ 1 ~}}  \nb", "a\n1b")]
    [InlineData("{%{ {{ kept }} }%}", " {{ kept }} ")]
    [InlineData("{%%{ }%} }%%}", " }%} ")]
    [InlineData("{{ # note\n2 }}{{ ## a\nb ## 3 }}", "23")]
    [InlineData("{{ 1; 2\n3 }}", "123")]
    [InlineData("}} {{ 4", "}} 4")]
    [InlineData("  {{ 'a\nb' }}\nc", "  a\n  b\nc")]
    [InlineData("  {{~ 'a\nb' }}\nc", "a\nb\nc")]
    public void Text_and_code(string template, string expected) => Assert.Equal(expected, Run.Text(template));

    [Fact]
    public void An_include_is_indented_as_one_value() =>
        Assert.Equal("  <a>\n    b\n  </a>\n", Run.Text("  {{ include 'x' }}\n", includes: ("x", "<a>\n  {{ 'b' }}\n</a>")));

    [Fact]
    public void A_capture_under_an_indent_is_not_indented_by_what_is_around_it() =>
        Assert.Equal("  1\n  2|1\n2", Run.Text("  {{ include 'x' }}|{{ c }}", includes: ("x", "{{ capture c }}1\n2{{ end }}{{ c }}")));
}
