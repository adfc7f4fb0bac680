using TechNews.Composing.Searching;

namespace TechNews.Tests.Composing.Searching;

/// <summary>The files of a large site, whose words and stories are made up here.</summary>
public class WordShardsFacts
{
    private const int Stories = 50_000;

    private static readonly StoryWords[] Runs = [.. Enumerable.Range(0, 5).Select(run => Run(run * (Stories / 5), (run + 1) * (Stories / 5)))];

    [Fact]
    public void A_common_word_names_its_newest_stories()
    {
        var word = WordList.Of(Runs).Single(word => word.Text is "common");
        Assert.True(word.IsCut);
        Assert.Equal(Enumerable.Range(0, WordList.MostStories).Select(i => Stories - 1 - i), word.Postings.ToArray().Select(Posting.Story));
    }

    [Fact]
    public void A_rare_word_names_all()
    {
        var word = WordList.Of(Runs).Single(word => word.Text is "a7");
        Assert.False(word.IsCut);
        Assert.Equal([7], word.Postings.ToArray().Select(Posting.Story));
    }

    [Fact]
    public void No_file_is_larger_than_allowed_and_few_are_small()
    {
        var shards = WordShards.Of(WordList.Of(Runs));
        Assert.All(shards.Files, file => Assert.InRange(file.Length, 1, WordShards.MostBytes));
        Assert.InRange(shards.Files.Average(file => file.Length), WordShards.MostBytes / 4, WordShards.MostBytes);
    }

    [Fact]
    public void Every_word_is_in_the_last_file_whose_name_is_not_behind_it()
    {
        var words = WordList.Of(Runs);
        var shards = WordShards.Of(words);
        Assert.Equal(shards.Names.Order(StringComparer.Ordinal), shards.Names.AsEnumerable());
        Assert.Equal(shards.Names.Distinct(StringComparer.Ordinal), shards.Names.AsEnumerable());
        var sizes = new int[shards.Names.Length];
        foreach (var word in words) sizes[Place(shards, word.Text)]++;
        Assert.Equal(shards.Files.Select(CountOf), sizes);
    }

    [Fact]
    public void A_beginning_is_in_one_file_or_has_an_entry_of_its_own()
    {
        var words = WordList.Of(Runs);
        var shards = WordShards.Of(words);
        var cut = shards.CutBeginnings.Select(beginning => beginning.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var beginning in words.SelectMany(word => Enumerable.Range(1, word.Text.Length).Select(length => word.Text[..length])).Distinct(StringComparer.Ordinal))
        {
            var place = Place(shards, beginning);
            var goesOn = place + 1 < shards.Names.Length && shards.Names[place + 1].StartsWith(beginning, StringComparison.Ordinal);
            Assert.Equal(goesOn, cut.Contains(beginning));
        }
    }

    [Fact]
    public void An_entry_of_a_beginning_has_the_newest_of_all_its_words()
    {
        var words = WordList.Of(Runs);
        var shards = WordShards.Of(words);
        Assert.NotEmpty(shards.CutBeginnings);
        foreach (var entry in Beginnings.Of(words, shards.CutBeginnings, Stories))
        {
            var all = words.Where(word => word.Text.StartsWith(entry.Text, StringComparison.Ordinal)).SelectMany(word => word.Postings.ToArray()).ToList();
            var titles = all.Where(Posting.IsTitle).Select(Posting.Story).ToHashSet();
            var newest = all.Select(Posting.Story).Distinct().OrderDescending().ToList();
            Assert.Equal(newest.Take(Beginnings.MostStories).Select(story => Posting.Of(story, titles.Contains(story))), entry.Postings.ToArray());
            Assert.Equal(newest.Count > Beginnings.MostStories, entry.IsCut);
        }
    }

    [Fact]
    public void Made_up_words_with_one_long_beginning_end_in_one_large_file()
    {
        var beginning = new string('x', 30);
        var words = Enumerable.Range(1000, 3000).Select(i => new WordEntry($"{beginning}{i}", new uint[] { 2 }, false));
        var shards = WordShards.Of([.. words]);
        Assert.InRange(Assert.Single(shards.Names).Length, 1, 17);
    }

    [Fact]
    public void A_name_never_ends_within_a_letter()
    {
        var words = Enumerable.Range(0, 3000).Select(i => char.ConvertFromUtf32(0x10400 + (i / 100)) + char.ConvertFromUtf32(0x10428 + (i % 100))).Order(StringComparer.Ordinal);
        var shards = WordShards.Of([.. words.Select(word => new WordEntry(word, new uint[] { 2, 4, 6 }, false))]);
        Assert.InRange(shards.Names.Length, 2, 3000);
        Assert.All(shards.Names, name => Assert.False(char.IsHighSurrogate(name[^1])));
    }

    // A word of every story, one of every third that many begin with, and many rare ones.
    private static StoryWords Run(int from, int to)
    {
        var table = new WordTable();
        var words = new WordCutter(table);
        for (var story = from; story < to; story++)
        {
            table.Open(story, isTitle: true);
            words.Add($"a{story} ");
            table.Open(story, isTitle: false);
            words.Add($"common b{story % 20_000} c{story % 3} ca{story % 700} ");
        }

        return table.Finish();
    }

    private static int Place(WordShards shards, string text) => shards.Names.Count(name => string.CompareOrdinal(name, text) <= 0) - 1;

    private static int CountOf(byte[] file)
    {
        var (at, count) = (0, 0);
        for (; at < file.Length; count++)
        {
            Number(file, ref at);
            var letters = Number(file, ref at);
            at += letters;
            var postings = Number(file, ref at) / 2;
            at += postings;
        }

        return count;
    }

    private static int Number(byte[] file, ref int at)
    {
        var (value, shift) = (0, 0);
        for (; file[at] >= 128; shift += 7) value |= (file[at++] & 127) << shift;
        return value | (file[at++] << shift);
    }
}
