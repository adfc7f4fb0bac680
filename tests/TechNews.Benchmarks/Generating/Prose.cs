using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>Sentences and paragraphs of the lengths that news has: 8 to 30 words a sentence, 2 to 5 sentences a paragraph.</summary>
internal sealed class Prose(Words words)
{
    public string Title(Chance chance) => Phrase(chance, chance.Between(6, 11));

    public string Heading(Chance chance) => Phrase(chance, chance.Between(2, 6));

    public string Paragraph(Chance chance, Func<string, string> dress)
    {
        var paragraph = new StringBuilder();
        for (var left = chance.Between(2, 5); left > 0; left--)
            paragraph.Append(paragraph.Length > 0 ? " " : "").Append(Sentence(chance, dress));
        return paragraph.ToString();
    }

    public string Sentence(Chance chance) => Sentence(chance, text => text);

    /// <param name="dress">Turns a few words in the middle into a link or emphasis.</param>
    public string Sentence(Chance chance, Func<string, string> dress)
    {
        var length = chance.Between(8, 30);
        var dressed = chance.Between(2, length - 4);
        var sentence = new StringBuilder(Words.Capitalize(words.One(chance)));
        for (var i = 1; i < length; i++)
        {
            sentence.Append(chance.OneIn(11) ? ", " : " ");
            sentence.Append(i == dressed ? dress($"{words.Rare(chance)} {words.Rare(chance)}") : Word(chance));
        }
        return sentence.Append(chance.OneIn(20) ? '?' : '.').ToString();
    }

    public string Phrase(Chance chance, int length)
    {
        var phrase = new StringBuilder(words.Capitalized(chance));
        for (var i = 1; i < length; i++) phrase.Append(' ').Append(chance.OneIn(3) ? words.Rare(chance) : words.One(chance));
        return phrase.ToString();
    }

    private string Word(Chance chance) => chance.Below(60) switch
    {
        0 => words.Capitalized(chance),
        1 => $"{chance.Between(2, 990)}",
        2 => $"{words.One(chance)}'s",
        3 => $"\"{words.Rare(chance)}\"",
        _ => words.One(chance),
    };
}
