using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TechNews.Composing.Searching;

/// <summary>A word, or what words begin with, and the stories that have it.</summary>
/// <param name="Postings">Newest story first.</param>
/// <param name="IsCut">Whether more stories have it than are named.</param>
internal readonly record struct WordEntry(string Text, ReadOnlyMemory<uint> Postings, bool IsCut);

/// <summary>All words of the site in order (UTF-16 code units, as the script compares them), each with its newest stories.</summary>
internal static class WordList
{
    /// <summary>Stories that are named for a word: news is looked for from its newest on, and every reader downloads what is named.</summary>
    public const int MostStories = 4000;

    public static ImmutableArray<WordEntry> Of(StoryWords[] runs)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = runs.Select(run => Array.ConvertAll(run.Words, word => NumberOf(word, numbers))).ToArray();
        var starts = Starts(runs, words, numbers.Count, out var counts);
        var postings = Filled(runs, words, starts);
        var texts = new string[numbers.Count];
        foreach (var (text, number) in numbers) texts[number] = text;
        Array.Sort(texts, StringComparer.Ordinal);
        var entries = new WordEntry[texts.Length];
        for (var place = 0; place < texts.Length; place++)
        {
            var number = numbers[texts[place]];
            entries[place] = new WordEntry(texts[place], postings.AsMemory(starts[number]..starts[number + 1]), counts[number] > MostStories);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }

    private static int NumberOf(string word, Dictionary<string, int> numbers)
    {
        if (numbers.TryGetValue(word, out var known)) return known;
        numbers.Add(word, numbers.Count);
        return numbers.Count - 1;
    }

    private static int[] Starts(StoryWords[] runs, int[][] words, int count, out int[] counts)
    {
        counts = new int[count];
        for (var run = 0; run < runs.Length; run++)
        {
            for (var i = 0; i < words[run].Length; i++) counts[words[run][i]] += runs[run].Starts[i + 1] - runs[run].Starts[i];
        }

        var starts = new int[count + 1];
        for (var i = 0; i < count; i++) starts[i + 1] = starts[i] + Math.Min(MostStories, counts[i]);
        return starts;
    }

    private static uint[] Filled(StoryWords[] runs, int[][] words, int[] starts)
    {
        var postings = new uint[starts[^1]];
        var next = starts[..^1];
        for (var run = runs.Length - 1; run >= 0; run--)
        {
            for (var i = 0; i < words[run].Length; i++)
            {
                ref var at = ref next[words[run][i]];
                var end = starts[words[run][i] + 1];
                for (var from = runs[run].Starts[i + 1] - 1; from >= runs[run].Starts[i] && at < end; from--) postings[at++] = runs[run].Postings[from];
            }
        }

        return postings;
    }
}
