using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using TechNews.Files;

namespace TechNews.Composing.Searching;

/// <summary>Entries in the form that the script reads, one after another.</summary>
/// <remarks>
/// An entry: how many bytes of the word before it begins with; how many bytes follow, and these (UTF-8); twice the length of its postings in bytes, plus 1 where
/// more stories have the word than are named; the postings. The first posting is twice the story's number plus 1 where its title has the word; each later one gives how much
/// lower the number is, in the same way. Every number is a <see cref="Varint"/>.
/// </remarks>
internal static class EncodedWords
{
    /// <summary>The postings of each entry, for many threads.</summary>
    public static byte[][] Postings(ImmutableArray<WordEntry> entries)
    {
        var encoded = new byte[entries.Length][];
        Parallel.For(0, encoded.Length, i => encoded[i] = Postings(entries[i].Postings.Span));
        return encoded;
    }

    /// <summary>What an entry may take besides its postings.</summary>
    public static int HeadSize(string text) => Encoding.UTF8.GetByteCount(text) + 4;

    /// <param name="before">The word of the entry before; empty for the first of a file.</param>
    public static void Write(ArrayBufferWriter<byte> file, string before, WordEntry entry, byte[] postings)
    {
        Span<byte> last = stackalloc byte[3 * WordCutter.LongestWord];
        Span<byte> text = stackalloc byte[3 * WordCutter.LongestWord];
        last = last[..Encoding.UTF8.GetBytes(before, last)];
        text = text[..Encoding.UTF8.GetBytes(entry.Text, text)];
        var shared = last.CommonPrefixLength(text);
        Number(file, (uint)shared);
        Number(file, (uint)(text.Length - shared));
        file.Write(text[shared..]);
        Number(file, ((uint)postings.Length << 1) | (entry.IsCut ? 1u : 0u));
        file.Write(postings);
    }

    private static byte[] Postings(ReadOnlySpan<uint> postings)
    {
        Span<byte> buffer = postings.Length <= 64 ? stackalloc byte[64 * Varint.Longest] : new byte[postings.Length * Varint.Longest];
        var length = 0;
        for (var i = 0; i < postings.Length; i++)
        {
            var step = i == 0 ? Posting.Story(postings[0]) : Posting.Story(postings[i - 1]) - Posting.Story(postings[i]);
            length += Varint.Write(buffer[length..], Posting.Of(step, Posting.IsTitle(postings[i])));
        }

        return buffer[..length].ToArray();
    }

    private static void Number(ArrayBufferWriter<byte> file, uint value) => file.Advance(Varint.Write(file.GetSpan(Varint.Longest), value));
}
