using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>All feeds as files. Each entry is written once in each format, and the feeds that have it share it.</summary>
internal static class FeedFiles
{
    public static ImmutableArray<OutputFile> All(Edition edition, string? icon)
    {
        var channels = FeedChannels.Of(edition);
        var entries = EntriesOf(channels, edition);
        return
        [
            .. channels.SelectMany(channel => Files(channel, entries, edition, icon)),
            .. CorrectionsFeed.Of(edition, icon) is { } notes
                ? Files(notes, [.. notes.Items.Select(Entry.Of)], SourceLocation.WholeFile("content/articles"), edition)
                : Enumerable.Empty<OutputFile>(),
        ];
    }

    private static Dictionary<Story, Entry> EntriesOf(ImmutableArray<FeedChannel> channels, Edition edition)
    {
        var stories = channels.SelectMany(channel => channel.Stories).Distinct().ToArray();
        var made = new Entry[stories.Length];
        Parallel.For(0, stories.Length, i => made[i] = Entry.Of(StoryItems.Of(stories[i], edition)));
        var byStory = new Dictionary<Story, Entry>(stories.Length);
        for (var i = 0; i < stories.Length; i++) byStory[stories[i]] = made[i];
        return byStory;
    }

    private static IEnumerable<OutputFile> Files(FeedChannel channel, Dictionary<Story, Entry> entries, Edition edition, string? icon)
    {
        ImmutableArray<Entry> own = [.. channel.Stories.Select(story => entries[story])];
        var feed = FeedChannels.FeedOf(channel, [.. own.Select(entry => entry.Item)], edition, icon);
        var files = Files(feed, own, channel.Origin, edition);
        return channel.HasAlias ? files.Append(files[0] with { Path = files[0].Path[..^FeedNames.Rss.Length] + FeedNames.RssAlias }) : files;
    }

    private static OutputFile[] Files(Feed feed, ImmutableArray<Entry> entries, SourceLocation origin, Edition edition)
    {
        var folder = edition.Urls.OutputPath(new Uri(feed.Folder).AbsolutePath)[..^"index.html".Length];
        return
        [
            new(folder + FeedNames.Rss, Joined(RssFeed.Head(feed), entries.Select(entry => entry.Rss), RssFeed.Tail.ToArray()), origin),
            new(folder + FeedNames.Atom, Joined(AtomFeed.Head(feed), entries.Select(entry => entry.Atom), AtomFeed.Tail.ToArray()), origin),
            new(folder + FeedNames.Json, Joined(JsonFeed.Head(feed), WithCommas(entries), JsonFeed.Tail.ToArray()), origin),
        ];
    }

    private static FileContent.Joined Joined(byte[] head, IEnumerable<byte[]> entries, byte[] tail) =>
        new([head, .. entries, tail]);

    private static IEnumerable<byte[]> WithCommas(ImmutableArray<Entry> entries)
    {
        byte[] comma = [(byte)','];
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0) yield return comma;
            yield return entries[i].Json;
        }
    }

    private sealed record Entry(FeedItem Item, byte[] Rss, byte[] Atom, byte[] Json)
    {
        public static Entry Of(FeedItem item) => new(item, RssFeed.Entry(item), AtomFeed.Entry(item), JsonFeed.Entry(item));
    }
}
