using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>Lists whose items are words of a fixed set.</summary>
internal static class WordLists
{
    /// <summary>What each word stands for, each once, in the order of the file; other words are reported and left out.</summary>
    public static ImmutableArray<T> Read<T>(Fields fields, string key, params (string Word, T Value)[] choices)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var word in fields.Lines(key))
        {
            var place = Array.FindIndex(choices, choice => string.Equals(choice.Word, word.Value, StringComparison.OrdinalIgnoreCase));
            if (place < 0) fields.Report.Add(ParsingProblems.UnknownWord(key, word, [.. choices.Select(choice => choice.Word)]));
            else if (!values.Contains(choices[place].Value)) values.Add(choices[place].Value);
        }

        return values.ToImmutable();
    }
}
