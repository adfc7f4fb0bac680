namespace TechNews.Scriban.Tests.Language;

public sealed class StatementFacts
{
    [Theory]
    [InlineData("{{ if false }}a{{ else if 0 }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ case 'k'; when 'j', 'k'; 1; else; 2; end }}", "1")]
    [InlineData("{{ for x in ['p', 'q', 'p']; for.index; x; for.last; end }}", "0pfalse1qfalse2ptrue")]
    [InlineData("{{ for x in (1..9) reversed offset: 1 limit: 3; x; end }}", "987")]
    [InlineData("{{ for x in [1, 1, 2]; for.changed; ' '; end }}", "true false true ")]
    [InlineData("{{ for x in []; x; else; 'none'; end }}", "none")]
    [InlineData("{{ for kv in {a: 1}; kv.key; kv.value; end }}", "a1")]
    [InlineData("{{ for $i in 1..2; $i; end; $i }}", "12")]
    [InlineData("{{ for $i in 1..2; $t = $i; end; $t }}", "2")]
    [InlineData("{{ x = 0; while x < 3; x += 1; if x == 2; continue; end; x; end }}", "13")]
    [InlineData("{{ for x in 1..5; if x > 2; break; end; x; end }}", "12")]
    [InlineData("{{ tablerow x in [1, 2] cols: 2; x; end }}", "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n")]
    [InlineData("{{ capture c; 'in'; end; c + c }}", "inin")]
    [InlineData("{{ o = {n: 1}; with o; n; m = 2; end; o.m }}", "12")]
    [InlineData("{{ o = {k: 'v'}; import o; k }}", "v")]
    [InlineData("a{{ ret }}b", "a")]
    public void A_statement_writes(string template, string expected) => Assert.Equal(expected, Run.Text(template));

    [Theory]
    [InlineData("{{ func f; ret $0 + $1; end; f 1 2; 3 | f 4 }}", "37")]
    [InlineData("{{ func f(a, b = 2, c...); ret [a, b, c]; end; f 1; f 1 3 4 5; f b: 7 a: 6 }}", "[1, 2, []][1, 3, [4, 5]][6, 7, []]")]
    [InlineData("{{ add(a, b) = a + b; add 1 2; add(3, 4) }}", "37")]
    [InlineData("{{ f = do; ret $0 * 2; end; f 4; [1, 2] | array.each @f }}", "8[2, 4]")]
    [InlineData("{{ func f; '<'; $$; '>'; end; wrap f; 'x'; end }}", "<x>")]
    [InlineData("{{ func f; for $i in 1..2; $$; end; end; wrap f; $i; end }}", "12")]
    [InlineData("{{ $x = 'mine'; func f; $$; end; wrap f; $x; end }}", "mine")]
    [InlineData("{{ func o; '('; $$; ')'; end; func i; wrap o; $$; end; end; wrap i; 'x'; end }}", "(x)")]
    [InlineData("{{ x = 1; func f(y); x = y; z = 3; end; f 2; x; z }}", "2")]
    [InlineData("{{ func f; $.a; $.size; end; f 'p' a: 'q' }}", "q1")]
    [InlineData("{{ func f; ret $0 + $1; end; f ^[1, 2] }}", "3")]
    public void A_function_gives(string template, string expected) => Assert.Equal(expected, Run.Text(template));

    [Fact]
    public void An_include_reads_arguments_by_place_and_name() =>
        Assert.Equal("x 1 2 3", Run.Text("{{ include 'x' 1 2 c: 3 }}", includes: ("x", "{{ $0 }} {{ $1 }} {{ $2 }} {{ $c }}")));

    [Fact]
    public void An_include_sees_the_callers_variables_and_loop() =>
        Assert.Equal("0:p1:q", Run.Text("{{ for v in ['p', 'q']; include 'x'; end }}", includes: ("x", "{{ for.index }}:{{ v }}")));

    [Fact]
    public void Included_pieces_can_be_joined() =>
        Assert.Equal("[A|B]", Run.Text("{{ include_join ['a', 'b'] 'tpl:s' '[' ']' }}", includes: [("a", "A"), ("b", "B"), ("s", "|")]));

    [Fact]
    public void Evaluated_code_sees_the_variables() =>
        Assert.Equal("5 Hi 4", Run.Text("{{ x = 4; 'x + 1' | object.eval }} {{ 'Hi {{ x }}' | object.eval_template }}"));
}
