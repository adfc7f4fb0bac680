using System.Globalization;
using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>The blocks of a body: mostly paragraphs, now and then a heading, list, quote, table or piece of code.</summary>
internal sealed class ArticleBlocks(StringBuilder text, Prose prose, Chance chance, Func<string, string> dress)
{
    /// <param name="length">In characters; the block that reaches it is finished.</param>
    public void AppendUpTo(int length)
    {
        Paragraph();
        while (text.Length < length) Block();
    }

    private void Block()
    {
        switch (chance.Below(40))
        {
            case < 5: Heading(); break;
            case < 8: List(ordered: false); break;
            case 8: List(ordered: true); break;
            case < 11: Quote(); break;
            case 11: Table(); break;
            case 12: Code(); break;
            default: Paragraph(); break;
        }
    }

    private void Paragraph() => text.Append('\n').Append(prose.Paragraph(chance, dress)).Append('\n');

    private void Heading()
    {
        text.Append($"\n{(chance.OneIn(4) ? "###" : "##")} {prose.Heading(chance)}\n");
        Paragraph();
    }

    private void List(bool ordered)
    {
        text.Append('\n');
        var count = chance.Between(3, 6);
        for (var i = 1; i <= count; i++)
            text.Append(ordered ? $"{i}. " : "- ").Append(prose.Phrase(chance, chance.Between(4, 14))).Append('\n');
    }

    private void Quote() => text.Append($"\n> {prose.Sentence(chance, dress)}\n> {prose.Sentence(chance)}\n");

    private void Table()
    {
        text.Append($"\n| {prose.Phrase(chance, 1)} | {prose.Phrase(chance, 1)} | {prose.Phrase(chance, 1)} |\n|---|---:|---|\n");
        var rows = chance.Between(3, 7);
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"| {prose.Phrase(chance, 2)} | {chance.Between(1, 99999)} | {prose.Phrase(chance, 3)} |\n");
    }

    private void Code()
    {
        text.Append("\n```c\n");
        var lines = chance.Between(3, 9);
        for (var i = 0; i < lines; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"    if (x{chance.Below(9)} < {chance.Below(500)} && y) call(\"{prose.Phrase(chance, 2)}\"); // {prose.Phrase(chance, 4)}\n");
        text.Append("```\n");
    }
}
