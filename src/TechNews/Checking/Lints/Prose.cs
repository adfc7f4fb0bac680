using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>The words of one paragraph, each of which knows its place in the source. Code, pictures and addresses are one sign each.</summary>
internal sealed class Prose
{
    /// <summary>Stands for what is no text (U+FFFC OBJECT REPLACEMENT CHARACTER).</summary>
    public const char Object = '\uFFFC';

    private readonly LintedArticle article;
    private readonly List<(int Start, int Offset)> pieces = [];

    private Prose(LintedArticle article, ParagraphBlock paragraph)
    {
        this.article = article;
        var text = new StringBuilder();
        if (paragraph.Inline is { } inline) Gather(inline, text);
        Text = text.ToString();
    }

    public string Text { get; }

    public static Prose Of(ParagraphBlock paragraph, LintedArticle article) => new(article, paragraph);

    public SourceLocation At(int start, int length)
    {
        var piece = pieces.FindLast(piece => piece.Start <= start);
        return article.InBody(piece.Offset + start - piece.Start, length);
    }

    private void Gather(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            pieces.Add((text.Length, inline.Span.Start));
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case HtmlInline: break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); Gather(delimiter, text); break;
                case LinkInline { IsImage: false, IsAutoLink: false } link: Gather(link, text); break;
                case ContainerInline inner and not LinkInline: Gather(inner, text); break;
                default: text.Append(Object); break;
            }
        }
    }
}
