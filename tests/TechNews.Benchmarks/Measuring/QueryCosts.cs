using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TechNews.Files;

namespace TechNews.Benchmarks.Measuring;

/// <summary>
/// What the script of the search page downloads for the first query of a visit: the same files, chosen in the same way. JSON counts as hosts send it,
/// compressed; binary files as they are.
/// </summary>
internal sealed class QueryCosts
{
    private const int Shown = 10;
    private const int Samples = 500;

    private readonly Dictionary<string, OutputFile> files;
    private readonly Dictionary<string, long> read = new(StringComparer.Ordinal);
    private readonly string[] words;
    private readonly string[] beginnings;
    private readonly int storiesPerFile;

    private QueryCosts(IEnumerable<OutputFile> files)
    {
        this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var index = JsonDocument.Parse(this.files["search/index.json"].Content.Read()).RootElement;
        words = index.GetProperty("words").GetString()!.Split(' ');
        beginnings = index.GetProperty("beginnings").GetString()!.Split(' ');
        storiesPerFile = index.GetProperty("stories_per_file").GetInt32();
    }

    /// <summary>Prints median and worst of several kinds of queries; the largest median is returned.</summary>
    public static long Print(IEnumerable<OutputFile> files, Action<FormattableString> say)
    {
        var costs = new QueryCosts(files);
        var random = new Random(1);
        var all = costs.words.SelectMany(name => costs.Entries($"search/words/w-{NameOf(name)}.bin")).ToArray();
        var common = all.OrderByDescending(entry => entry.Postings.Length).Take(300).ToArray();
        var any = () => all[random.Next(all.Length)].Text;
        var usual = () => common[random.Next(common.Length)].Text;
        return new (string Kind, Func<string> Query)[]
        {
            ("any word", any), ("a common word", usual), ("one to four letters", () => any() is var word ? word[..Math.Min(word.Length, random.Next(1, 5))] : ""),
            ("a common word and any", () => $"{usual()} {any()}"), ("two common words", () => $"{usual()} {usual()}"), ("three common words", () => $"{usual()} {usual()} {usual()}"),
        }.Max(kind => costs.Print(kind.Kind, kind.Query, say));
    }

    private long Print(string kind, Func<string> query, Action<FormattableString> say)
    {
        var bytes = Enumerable.Range(0, Samples).Select(_ => Cost(query())).Order().ToArray();
        say($"    first query, {kind}: median {bytes[Samples / 2]} bytes, 95 of 100 at most {bytes[Samples * 95 / 100]}, worst {bytes[^1]}");
        return bytes[Samples / 2];
    }

    private long Cost(string query)
    {
        read.Clear();
        Read("search/index.json");
        var terms = query.Split(' ');
        var found = terms.Select((term, place) => Find(term, place == terms.Length - 1)).ToArray();
        var stories = found[0].Keys.Where(story => found.All(list => list.ContainsKey(story)))
            .OrderByDescending(story => found.Count(list => list[story])).ThenByDescending(story => story).Take(Shown);
        foreach (var story in stories) Read($"search/stories/{story / storiesPerFile}.json");
        return read.Values.Sum();
    }

    // Which stories have a word, and whether in the title.
    private Dictionary<int, bool> Find(string word, bool isLast)
    {
        var stories = new Dictionary<int, bool>();
        var place = Place(words, word);
        var isFar = isLast && place + 1 < words.Length && words[place + 1].StartsWith(word, StringComparison.Ordinal);
        var near = place < 0 ? [] : Entries($"search/words/w-{NameOf(words[place])}.bin").Where(entry => entry.Text == word || (isLast && !isFar && entry.Text.StartsWith(word, StringComparison.Ordinal)));
        var far = !isFar ? [] : Entries($"search/beginnings/b-{NameOf(beginnings[Place(beginnings, word)])}.bin").Where(entry => entry.Text == word);
        foreach (var entry in near.Concat(far).ToList()) Add(entry.Postings, stories);
        return stories;
    }

    private static void Add(byte[] postings, Dictionary<int, bool> stories)
    {
        var story = -1;
        for (var at = 0; at < postings.Length;)
        {
            var value = Number(postings, ref at);
            story = story < 0 ? value >> 1 : story - (value >> 1);
            stories[story] = stories.GetValueOrDefault(story) || (value & 1) != 0;
        }
    }

    private List<(string Text, byte[] Postings)> Entries(string path)
    {
        var (bytes, text, entries) = (Read(path), Array.Empty<byte>(), new List<(string, byte[])>());
        for (var at = 0; at < bytes.Length;)
        {
            var shared = Number(bytes, ref at);
            var more = Number(bytes, ref at);
            text = [.. text[..shared], .. bytes[at..(at += more)]];
            var length = Number(bytes, ref at) >> 1;
            entries.Add((Encoding.UTF8.GetString(text), bytes[at..(at += length)]));
        }

        return entries;
    }

    private byte[] Read(string path)
    {
        var bytes = files[path].Content.Read().ToArray();
        if (!read.ContainsKey(path)) read.Add(path, path.EndsWith(".json", StringComparison.Ordinal) ? Compressed(bytes) : bytes.Length);
        return bytes;
    }

    private static long Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.Length;
    }

    private static int Place(string[] names, string text) => Array.FindLastIndex(names, name => string.CompareOrdinal(name, text) <= 0);

    private static string NameOf(string beginning) => string.Concat(beginning.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : $"_{rune.Value:x}_"));

    private static int Number(byte[] bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        for (; bytes[at] > 127; shift += 7) value |= (bytes[at++] & 127) << shift;
        return value | (bytes[at++] << shift);
    }
}
