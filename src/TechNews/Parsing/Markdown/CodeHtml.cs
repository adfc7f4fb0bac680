using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>Code blocks: exact text, reachable by keyboard so that long lines can be scrolled.</summary>
internal static class CodeHtml
{
    public static void Write(CodeBlock code, BodyRun run)
    {
        run.Html.Line();
        run.Html.Raw("<pre tabindex=\"0\"><code"u8);
        if (code is FencedCodeBlock { Info: { Length: > 0 } language })
        {
            run.Html.Raw(" class=\"language-"u8);
            run.Html.Text(language);
            run.Html.Raw("\""u8);
        }

        run.Html.Raw(">"u8);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            run.Html.Text(code.Lines.Lines[i].Slice.AsSpan());
            run.Html.Raw("\n"u8);
        }

        run.Html.Raw("</code></pre>\n"u8);
    }
}
