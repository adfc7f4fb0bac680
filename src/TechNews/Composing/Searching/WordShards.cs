using System.Buffers;
using System.Collections.Immutable;

namespace TechNews.Composing.Searching;

/// <summary>Neighbours in the list of words, and what they begin with.</summary>
internal sealed record WordRange(string Text, Range Words);

/// <summary>
/// Words cut into files by what they begin with. A beginning with too many words for one file is cut by one more letter, and neighbours that are small share a file: a new
/// word moves no others but its neighbours.
/// </summary>
/// <param name="Names">What the first word of each file begins with, in order: a word is in the last file whose name is not behind it.</param>
/// <param name="Files">The bytes of each.</param>
/// <param name="CutBeginnings">Beginnings whose words are in more than one file, with the words' range, inner before outer.</param>
internal sealed record WordShards(ImmutableArray<string> Names, ImmutableArray<byte[]> Files, ImmutableArray<WordRange> CutBeginnings)
{
    /// <summary>Bytes of a file, unless one word alone has more.</summary>
    public const int MostBytes = 12_000;

    // In letters. Whoever makes up so many long words with one beginning gets a large file for them.
    private const int LongestName = 16;

    public static WordShards Of(ImmutableArray<WordEntry> entries)
    {
        var postings = EncodedWords.Postings(entries);
        var cutting = new Cutting(entries, postings);
        cutting.Cut(0..entries.Length, 0);
        var files = new byte[cutting.Groups.Count][];
        Parallel.For(0, files.Length, i => files[i] = Written(entries, postings, cutting.Groups[i].Words));
        return new WordShards([.. cutting.Groups.Select(group => group.Text)], [.. files], [.. cutting.Beginnings]);
    }

    private static byte[] Written(ImmutableArray<WordEntry> entries, byte[][] postings, Range words)
    {
        var file = new ArrayBufferWriter<byte>(MostBytes);
        for (var i = words.Start.Value; i < words.End.Value; i++)
        {
            EncodedWords.Write(file, i == words.Start.Value ? "" : entries[i - 1].Text, entries[i], postings[i]);
        }

        return file.WrittenSpan.ToArray();
    }

    private sealed class Cutting(ImmutableArray<WordEntry> entries, byte[][] postings)
    {
        private readonly long[] sizes = Sums(entries, postings); // Of all entries before each.

        public List<WordRange> Groups { get; } = [];

        public List<WordRange> Beginnings { get; } = [];

        /// <param name="words">All with the same beginning.</param>
        /// <param name="length">Of that beginning, in UTF-16 code units.</param>
        public void Cut(Range words, int length)
        {
            var from = words.Start.Value;
            for (var next = from; next < words.End.Value;)
            {
                var (start, end) = (next, EndOfRun(next, words.End.Value, length));
                next = end;
                if (Fits(from, end)) continue;
                Group(from..start, length);
                from = start;
                if (Fits(start, end)) continue;
                Divide(start..end, length);
                from = end;
            }

            Group(from..words.End.Value, length);
        }

        // A run of words that is too large by itself.
        private void Divide(Range words, int length)
        {
            var beginning = Beginning(words.Start.Value, length);
            var isOneWord = words.End.Value - words.Start.Value == 1;
            if (isOneWord || length >= LongestName)
            {
                Group(words, length);
                return;
            }

            Cut(words, beginning.Length);
            Beginnings.Add(new WordRange(beginning, words));
        }

        private void Group(Range words, int length)
        {
            if (words.Start.Value < words.End.Value) Groups.Add(new WordRange(Beginning(words.Start.Value, length), words));
        }

        private bool Fits(int from, int end) => sizes[end] - sizes[from] <= MostBytes;

        private int EndOfRun(int from, int end, int length)
        {
            var beginning = Beginning(from, length);
            if (beginning.Length == length) return from + 1; // The word that is the whole beginning.
            var to = from + 1;
            while (to < end && entries[to].Text.StartsWith(beginning, StringComparison.Ordinal)) to++;
            return to;
        }

        // With one more letter, which may be two code units.
        private string Beginning(int word, int length)
        {
            var text = entries[word].Text;
            if (text.Length == length) return text;
            return text[..(length + (char.IsHighSurrogate(text[length]) && text.Length > length + 1 ? 2 : 1))];
        }

        private static long[] Sums(ImmutableArray<WordEntry> entries, byte[][] postings)
        {
            var sums = new long[entries.Length + 1];
            for (var i = 0; i < entries.Length; i++) sums[i + 1] = sums[i] + EncodedWords.HeadSize(entries[i].Text) + postings[i].Length;
            return sums;
        }
    }
}
