using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tests;

public sealed class FuzzFacts
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "\n", ";", " ", "if", "else", "end", "for", "x", "in", "while", "case", "when", "func", "ret", "capture", "with", "wrap",
        "import", "readonly", "break", "continue", "tablerow", "do", "this", "empty", "$", "$$", "$0", "$a", "$\"", "\"", "'", "`", "1", "2.5", "0x1F", "1..3", "(", ")", "[", "]", "{", "}",
        "|", "||", "&&", "==", "=", "+=", "++", "+", "-", "*", "/", "//", "%", "?", ":", ".", "?.", "??", "@", "^", "!", ",", "string.upcase", "array.sort", "include", "object.eval", "#", "##", "limit:", "for.index",
    ];

    [Fact]
    public void Any_text_parses_or_has_problems_and_never_throws() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Survives(Encoding.UTF8.GetString(bytes))));

    [Fact]
    public void Any_sequence_of_words_parses_or_has_problems_and_never_throws()
    {
        // TECHNEWS_FUZZ=N runs N templates instead, for a long run by hand; the seed stays, so that a failure comes again.
        var runs = int.TryParse(Environment.GetEnvironmentVariable("TECHNEWS_FUZZ"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 3000;
        var random = new System.Random(20240305);
        for (var i = 0; i < runs; i++)
        {
            var template = "{{" + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            Assert.True(Survives(template), template);
        }
    }

    private static bool Survives(string template)
    {
        var library = Run.Library(OutputKind.Html, template);
        try
        {
            var globals = Value.Of(new ScriptObject { ["x"] = Value.Of(new ScriptArray([Value.Int(1), Value.Text("<")])) });
            library["main"].RenderText(new RenderInput(globals) { Options = new RenderOptions { LoopLimit = 50, TextLimit = 10_000 } });
        }
        catch (TemplateException e)
        {
            return e.Problem.Line > 0 && e.Problem.Column > 0;
        }

        return true;
    }
}
