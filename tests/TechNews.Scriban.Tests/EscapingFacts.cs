using FsCheck;
using FsCheck.Fluent;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests;

public sealed class EscapingFacts
{
    /// <summary>Chains through which a text may pass on its way into the page; none may let it out unescaped.</summary>
    private static readonly string[] Chains =
    [
        "t", "t + t", "'<' + t", "t | string.upcase", "t | string.append t", "t | string.split 'a' | array.join '<'", "[t]", "{k: t}", "$'x{t}'",
        "t | object.to_json", "t | string.escape", "t | string.literal", "t | html.url_escape", "t | html.escape", "t | html.newline_to_br",
        "t | html.strip", "html.escape(t) + t", "(t | html.escape) * 2", "[t, html.escape(t)] | array.join t", "t[0]", "for.first ? t : t",
        "t | string.truncate 5", "t | string.slice 1", "t | string.replace 'a' '<b>'", "t | regex.replace '.' '<'", "t | object.default t",
        "t | string.base64_encode | string.base64_decode", "t | regex.split 'a'", "o[t] ?? t", "(capture c; t; end) ?? t", "\"'t'\" | object.eval",
        "'{{t}}' | object.eval_template", "t | string.handleize", "include 'part' x: t", "include_join ['part', 'part'] t t t", "f t", "t | f", "n | string.pluralize t t",
        "(t | html.escape) | string.upcase", "(t | html.escape) + 1", "(t | html.escape) | html.escape", "t | array.first", "t | array.join t @f",
    ];

    [Fact]
    public void A_printed_value_is_escaped_in_html() =>
        Assert.Equal("&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;", Run.Html("{{ t }}", """{"t": "<b> & \"x\" 'y'"}"""));

    [Fact]
    public void Text_templates_do_not_escape() => Assert.Equal("<b>", Run.Text("{{ t }}", """{"t": "<b>"}"""));

    [Fact]
    public void Markup_is_printed_as_it_is() =>
        Assert.Equal("<p>x</p>", Run.Html("{{ m }}", Value.Of(new ScriptObject { ["m"] = Value.Markup("<p>x</p>") })));

    [Fact]
    public void Markup_in_utf8_is_printed_as_it_is() =>
        Assert.Equal("<p>é</p>", Run.Html("{{ m }}", Value.Of(new ScriptObject { ["m"] = Value.Markup("<p>é</p>"u8.ToArray()) })));

    [Fact]
    public void Escaped_text_is_not_escaped_again() => Assert.Equal("&lt;", Run.Html("{{ '<' | html.escape | html.escape }}"));

    [Fact]
    public void Text_joined_to_markup_is_escaped() => Assert.Equal("<i>&lt;", Run.Html("{{ html.raw('<i>') + '<' }}"));

    [Fact]
    public void Captured_and_included_text_is_markup() =>
        Assert.Equal("<i>&lt;</i><b>", Run.Html("{{ capture c }}<i>{{ '<' }}</i>{{ end; c; include 'b' }}", Value.Null, ("b", "<b>")));

    [Fact]
    public void Stripped_markup_is_text_without_entities() =>
        Assert.Equal("a &amp; b", Run.Html("{{ m | html.strip }}", Value.Of(new ScriptObject { ["m"] = Value.Markup("<p>a &amp; b</p>") })));

    [Fact]
    public void Xml_has_no_control_characters() =>
        Assert.Equal("a\uFFFD&lt;", Run.Library(OutputKind.Xml, "{{ t }}")["main"].RenderText(new RenderInput(Value.Of(new ScriptObject { ["t"] = Value.Text("a\u0001<") }))));

    [Fact]
    public void No_text_gets_into_html_unescaped_through_any_chain()
    {
        var library = Run.Library(
            OutputKind.Html,
            "{{ func f; ret $0; end }}" + string.Concat(Chains.Where(c => !c.Contains("capture", StringComparison.Ordinal)).Select(c => "{{ for i in [1]; " + c + "; end }}")),
            ("part", "{{ $x }}{{ $1 }}"));
        Assert.Empty(library.Problems);
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var data = new ScriptObject { ["t"] = Value.Text("a<" + text + ">\"'&"), ["o"] = Value.Of(new ScriptObject()), ["n"] = Value.Int(2) };
            var page = library["main"].RenderText(new RenderInput(Value.Of(data)));
            return page.Replace("<br />", "", StringComparison.Ordinal).IndexOfAny(['<', '>', '"', '\'']) < 0 && EveryAmpersandStartsAnEntity(page);
        }));
    }

    private static bool EveryAmpersandStartsAnEntity(string page)
    {
        for (var i = page.IndexOf('&', StringComparison.Ordinal); i >= 0; i = page.IndexOf('&', i + 1))
        {
            var entity = page[i..Math.Min(page.Length, i + 7)];
            if (!entity.StartsWith("&amp;", StringComparison.Ordinal) && !entity.StartsWith("&lt;", StringComparison.Ordinal)
                && !entity.StartsWith("&gt;", StringComparison.Ordinal) && !entity.StartsWith("&quot;", StringComparison.Ordinal)
                && !entity.StartsWith("&#", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
