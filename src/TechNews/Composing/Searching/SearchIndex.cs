using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing.Searching;

/// <param name="Path">Below <c>search/</c>.</param>
internal sealed record SearchFile(string Path, byte[] Bytes);

/// <summary>
/// The index of the site's own search: static files under <c>search/</c>, of which a query reads few and small ones. <c>index.json</c> says which there are; <c>words/</c> and
/// <c>beginnings/</c> which stories have a word (<see cref="EncodedWords"/>); <c>stories/</c> what a list of results shows of each.
/// </summary>
internal static class SearchIndex
{
    private const string Folder = "search/";

    /// <summary>Nothing where the site has no search.</summary>
    public static IEnumerable<OutputFile> All(Edition edition)
    {
        if (!edition.Config.Search) return [];
        var stories = FoundStories.Of(edition);
        var words = WordList.Of(FoundStories.Words(stories));
        var shards = WordShards.Of(words);
        var beginnings = WordShards.Of(Beginnings.Of(words, shards.CutBeginnings, stories.Length));
        ImmutableArray<SearchFile> parts =
        [
            .. Named("words/w-", shards),
            .. Named("beginnings/b-", beginnings),
            .. ResultFiles.All(stories),
        ];
        var index = IndexFile.Of(stories.Length, shards.Names, beginnings.Names, VersionOf(parts));
        return parts.Prepend(new SearchFile("index.json", index)).Select(File);
    }

    /// <summary>A file's name for a beginning: ASCII letters and digits, anything else as its code point.</summary>
    internal static string NameOf(string beginning)
    {
        var name = new StringBuilder();
        foreach (var rune in beginning.EnumerateRunes())
        {
            if (rune.IsAscii) name.Append((char)rune.Value);
            else name.Append('_').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append('_');
        }

        return name.Append(".bin").ToString();
    }

    private static IEnumerable<SearchFile> Named(string prefix, WordShards shards) =>
        shards.Names.Select((name, place) => new SearchFile(prefix + NameOf(name), shards.Files[place]));

    // The script asks for every part by it, so that no browser puts parts of two editions together.
    private static string VersionOf(ImmutableArray<SearchFile> parts)
    {
        var hashes = new string[parts.Length];
        Parallel.For(0, hashes.Length, i => hashes[i] = $"{parts[i].Path} {ContentHash.Of(parts[i].Bytes)}");
        return ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', hashes))).ToString()[..10];
    }

    private static OutputFile File(SearchFile part) =>
        new(Folder + part.Path, new FileContent.InMemory(part.Bytes), SourceLocation.WholeFile("site.yml"));
}
