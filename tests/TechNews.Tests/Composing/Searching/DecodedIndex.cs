using System.Text;
using System.Text.Json;

namespace TechNews.Tests.Composing.Searching;

/// <summary>One word of an index as it is read back.</summary>
/// <param name="Stories">Numbers, in the order of the file.</param>
/// <param name="Titles">Those of them whose titles have the word.</param>
internal sealed record DecodedWord(string File, bool IsCut, int[] Stories, int[] Titles);

/// <summary>A search index as its files say, read by the words of its documentation and not by the code that wrote it.</summary>
internal sealed class DecodedIndex
{
    private readonly Documents made;

    public DecodedIndex(Documents made)
    {
        this.made = made;
        Root = made.Json("search/index.json");
        foreach (var (name, file) in Files("words", "w-")) Add(Words, name, file);
        foreach (var (name, file) in Files("beginnings", "b-")) Add(Beginnings, name, file);
    }

    public JsonElement Root { get; }

    public SortedDictionary<string, DecodedWord> Words { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, DecodedWord> Beginnings { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Paths => made.Paths.Where(path => path.StartsWith("search/", StringComparison.Ordinal));

    /// <summary>Of a site with nothing to be said against it.</summary>
    public static DecodedIndex Of(TestSite site)
    {
        var documents = Documents.Of(site.WithSearch());
        Assert.DoesNotContain(documents.Findings, finding => finding.Contains(": error ", StringComparison.Ordinal));
        return new DecodedIndex(documents);
    }

    public string[] Names(string kind) => Root.GetProperty(kind).GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Titles of the stories that have a word, in the order of the file.</summary>
    public string[] Find(string word) => Words.TryGetValue(word, out var found) ? [.. found.Stories.Select(story => Story(story)[0])] : [];

    /// <summary>Title, URL, instant, date, kicker, section and excerpt.</summary>
    public string[] Story(int number)
    {
        var size = Root.GetProperty("stories_per_file").GetInt32();
        return [.. made.Json($"search/stories/{number / size}.json")[number % size].EnumerateArray().Select(text => text.GetString()!)];
    }

    public string AllText() => string.Join('\n', Paths.Select(path => Encoding.UTF8.GetString(made.Bytes(path))).Concat(Words.Keys));

    private IEnumerable<(string Name, byte[] File)> Files(string kind, string prefix) => Names(kind).Select(name =>
        (name, made.Bytes($"search/{kind}/{prefix}{string.Concat(name.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : $"_{rune.Value:x}_"))}.bin")));

    private static void Add(SortedDictionary<string, DecodedWord> words, string name, byte[] file)
    {
        var (at, text) = (0, Array.Empty<byte>());
        while (at < file.Length)
        {
            text = [.. text[..Number(file, ref at)], .. Bytes(file, ref at, Number(file, ref at))];
            var length = Number(file, ref at);
            words.Add(Encoding.UTF8.GetString(text), Postings(name, length % 2 == 1, Bytes(file, ref at, length / 2)));
        }
    }

    private static DecodedWord Postings(string name, bool isCut, byte[] bytes)
    {
        var (stories, titles, last) = (new List<int>(), new List<int>(), 0);
        for (var at = 0; at < bytes.Length;)
        {
            var value = Number(bytes, ref at);
            last = stories.Count == 0 ? value / 2 : last - (value / 2);
            stories.Add(last);
            if (value % 2 == 1) titles.Add(last);
        }

        return new DecodedWord(name, isCut, [.. stories], [.. titles]);
    }

    private static byte[] Bytes(byte[] file, ref int at, int count) => file[at..(at += count)];

    private static int Number(byte[] file, ref int at)
    {
        var (value, shift) = (0, 0);
        for (; file[at] >= 128; shift += 7) value |= (file[at++] & 127) << shift;
        return value | (file[at++] << shift);
    }
}

internal static class Searchable
{
    public static TestSite WithSearch(this TestSite site) => site.And("site.yml", site.Texts["site.yml"] + "search: true\n");
}
