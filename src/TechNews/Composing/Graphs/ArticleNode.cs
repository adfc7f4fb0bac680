using System.Text.Json;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Graphs;

/// <summary>An article as its page shows it.</summary>
internal static class ArticleNode
{
    /// <summary>
    /// The type of work. What somebody paid for is an advertiser's content, which is no news article: search engines ask that the two be told apart.
    /// </summary>
    public static JsonEncodedText TypeOf(FrontMatter front) => front switch
    {
        { Sponsored: not null } or { Kind: ArticleKind.Sponsored } => Types.AdvertiserContentArticle,
        { Kind: ArticleKind.Analysis } => Types.AnalysisNewsArticle,
        { Kind: ArticleKind.Opinion } => Types.OpinionNewsArticle,
        { Kind: ArticleKind.Review } => Types.ReviewNewsArticle,
        { Kind: ArticleKind.Background } => Types.BackgroundNewsArticle,
        { Kind: ArticleKind.Live } => Types.LiveBlogPosting,
        _ => Types.NewsArticle,
    };

    public static void Write(GraphWriter node, PageView view, PageGraphs site)
    {
        var story = view.Story!;
        var front = story.Article.Front;
        node.OpenTyped(TypeOf(front));
        node.Address(Names.Id, story.AbsoluteUrl, "#article");
        node.Text(Names.Url, story.AbsoluteUrl);
        node.Text(Names.MainEntityOfPage, story.AbsoluteUrl);
        node.Text(Names.Headline, story.Title);
        node.Text(Names.Description, view.Description);
        Dates(node, story);
        Signatures(node, story, site);
        Pictures(node, story);
        Classification(node, story, site);
        Access(node, story);
        Notes(node, story);
        node.Close();
    }

    private static void Dates(GraphWriter node, Story story)
    {
        node.Date(Names.DatePublished, story.PublishedAt);
        node.Date(Names.DateModified, story.LastChange);
        if (story.Article.Front.ExpireAt is { } end) node.Date(Names.Expires, end);
        if (story.Article.Front.Kind == ArticleKind.Live) node.Date(Names.CoverageStartTime, story.PublishedAt);
    }

    private static void Signatures(GraphWriter node, Story story, PageGraphs site)
    {
        if (!story.Authors.IsEmpty)
        {
            node.OpenList(Names.Author);
            foreach (var author in story.Authors) node.Ready(site.Author(author));
            node.CloseList();
        }

        node.Ready(Names.Publisher, site.Publisher);
        node.Reference(Names.CopyrightHolder, site.PublisherId);
        node.Number(Names.CopyrightYear, story.PublishedAt.Year);
        if (string.IsNullOrEmpty(story.Article.Front.Sponsored)) return;
        node.OpenTyped(Names.Sponsor, Types.Organization);
        node.Text(Names.Name, story.Article.Front.Sponsored);
        node.Close();
    }

    private static void Pictures(GraphWriter node, Story story)
    {
        if (story.Image is not { } image || !ImageNode.IsLargeEnough(image)) return;
        node.Text(Names.ThumbnailUrl, image.AbsoluteUrl);
        node.OpenList(Names.Image);
        node.Open();
        ImageNode.Members(node, image);
        node.Close();
        node.CloseList();
    }

    private static void Classification(GraphWriter node, Story story, PageGraphs site)
    {
        var front = story.Article.Front;
        node.Text(Names.ArticleSection, story.Section?.Title);
        if (!story.Tags.IsEmpty || !front.Keywords.IsEmpty)
        {
            node.OpenList(Names.Keywords);
            foreach (var tag in story.Tags) node.Item(tag.Title);
            foreach (var keyword in front.Keywords) node.Item(keyword);
            node.CloseList();
        }

        node.Number(Names.WordCount, story.Article.Body.WordCount);
        node.Text(Names.InLanguage, front.Language ?? site.Language);
        node.Reference(Names.IsPartOf, site.WebSiteId);
    }

    private static void Access(GraphWriter node, Story story)
    {
        var isFree = !story.Article.Front.Paywall;
        node.Flag(Names.IsAccessibleForFree, isFree);
        if (isFree) return;
        node.OpenTyped(Names.HasPart, Types.WebPageElement);
        node.Flag(Names.IsAccessibleForFree, flag: false);
        node.Text(Names.CssSelector, "." + Paywall.Class);
        node.Close();
    }

    // News that came later is no correction of what was said; in a live article it is the next entry.
    private static void Notes(GraphWriter node, Story story)
    {
        var notes = story.Article.Front.Corrections;
        Updates(node, story);
        if (notes.IsEmpty) return;
        if (story.IsRetracted) node.Text(Names.CreativeWorkStatus, "Retracted");
        NotesOf(node, notes.Where(note => note.Kind != CorrectionKind.Update), Names.Correction, Types.CorrectionComment, Names.Text);
    }

    private static void Updates(GraphWriter node, Story story)
    {
        var front = story.Article.Front;
        if (front.Kind != ArticleKind.Live || front.Paywall) return;
        var notes = front.Corrections.Where(note => note.Kind == CorrectionKind.Update).Select(note => new LiveUpdate(0, note.At, null, note.Text));
        LiveUpdate[] entries = [.. front.Updates, .. notes];
        if (entries.Length == 0) return;
        node.OpenList(Names.LiveBlogUpdate);
        foreach (var entry in entries)
        {
            node.OpenTyped(Types.BlogPosting);
            if (entry.Number > 0) node.Text(Names.Url, $"{story.AbsoluteUrl}#{entry.Anchor}");
            node.Text(Names.Headline, entry.Title);
            node.Text(Names.ArticleBody, entry.Text);
            node.Date(Names.DatePublished, entry.At);
            node.Close();
        }

        node.CloseList();
    }

    private static void NotesOf(GraphWriter node, IEnumerable<Correction> notes, JsonEncodedText property, JsonEncodedText type, JsonEncodedText textProperty)
    {
        var isOpen = false;
        foreach (var note in notes)
        {
            if (!isOpen) node.OpenList(property);
            isOpen = true;
            node.OpenTyped(type);
            node.Text(textProperty, note.Text);
            node.Date(Names.DatePublished, note.At);
            node.Close();
        }

        if (isOpen) node.CloseList();
    }
}
