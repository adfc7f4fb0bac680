namespace TechNews.Relating;

/// <summary>The order of news: newest first, ties by path (ordinal).</summary>
internal sealed class NewestFirst : IComparer<Story>, IComparer<MadeStory>
{
    public static readonly NewestFirst Order = new();

    private NewestFirst()
    {
    }

    public int Compare(MadeStory? x, MadeStory? y) => Compare(x!.Story, y!.Story);

    public int Compare(Story? x, Story? y)
    {
        var order = y!.PublishedAt.CompareTo(x!.PublishedAt);
        return order != 0 ? order : string.CompareOrdinal(x.Article.Path, y.Article.Path);
    }
}
