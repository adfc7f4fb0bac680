using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TechNews.Composing.Searching;

/// <summary>
/// What readers have typed of a word, where its words are in more than one file: the newest stories that have any of them, so that nobody downloads
/// the files of half the alphabet.
/// </summary>
internal static class Beginnings
{
    /// <summary>Stories that are named for a beginning.</summary>
    public const int MostStories = 1000;

    /// <param name="stories">How many stories there are.</param>
    public static ImmutableArray<WordEntry> Of(ImmutableArray<WordEntry> words, IEnumerable<WordRange> beginnings, int stories)
    {
        var cut = beginnings.OrderBy(range => range.Text, StringComparer.Ordinal).ToArray();
        var entries = new WordEntry[cut.Length];
        Parallel.For(0, entries.Length, () => new byte[stories], (i, _, marks) =>
        {
            Mark(words.AsSpan()[cut[i].Words], marks);
            entries[i] = Newest(cut[i].Text, marks);
            Array.Clear(marks);
            return marks;
        }, static _ => { });
        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }

    private static void Mark(ReadOnlySpan<WordEntry> words, byte[] marks)
    {
        foreach (var word in words)
        {
            foreach (var posting in word.Postings.Span) marks[Posting.Story(posting)] |= Posting.IsTitle(posting) ? (byte)3 : (byte)1;
        }
    }

    private static WordEntry Newest(string text, ReadOnlySpan<byte> marks)
    {
        var newest = new List<uint>(MostStories);
        for (var story = marks.Length - 1; story >= 0; story--)
        {
            if (marks[story] == 0) continue;
            if (newest.Count == MostStories) return new WordEntry(text, newest.ToArray(), IsCut: true);
            newest.Add(Posting.Of(story, marks[story] == 3));
        }

        return new WordEntry(text, newest.ToArray(), IsCut: false);
    }
}
