using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;
using TechNews.Parsing.Markdown;
using TechNews.Parsing.Terms;

namespace TechNews.Relating;

/// <summary>A story with what its making found on the way.</summary>
/// <param name="Terms">The words of its text: only those who look for what is like it need them, and they are many.</param>
internal sealed record MadeStory(Story Story, TermVector Terms, ImmutableArray<PublishedAsset> Assets, ImmutableArray<PageLink> PageLinks);

/// <summary>Makes a story of an article by looking up everything that other files say of it.</summary>
internal static class StoryMaking
{
    public static Reported<MadeStory> Make(Article article, SourceTables tables)
    {
        var report = new Report();
        article = WithoutWaiting(article.WithText(), tables);
        var front = article.Front;
        var language = front.Language ?? tables.Config.Language;
        var from = tables.Targets.Of(article.Path);
        var body = report.Take(BodyFilling.Fill(article.Body, from, tables.Targets));
        var picture = front.Image is null ? default : report.Take(Picture(front.Image, article.Path, tables));
        // Of a text for subscribers nobody else is told the first words, either.
        var lead = front.Summary ?? (front.Paywall && Paywall.FreePart(body.Lead).IsEmpty ? "" : article.Body.Lead);
        var story = new Story
        {
            Article = article.WithoutText(),
            Title = tables.Typeset(front.Title, language),
            Url = from.Url,
            AbsoluteUrl = tables.Urls.Absolute(from.Url),
            PublishedAt = tables.Config.Zone.Convert(Publication.InstantOf(front)),
            UpdatedAt = LastChange(front) is { } change ? tables.Config.Zone.Convert(change) : null,
            KnownChange = tables.LastChangeOf(article.Path, LastChange(front), Publication.InstantOf(front)),
            Section = report.Take(SectionOf(front, tables)),
            Authors = report.Take(AuthorsOf(front, tables)),
            Tags = TagsOf(front, tables),
            Summary = front.Summary is null ? "" : tables.Typeset(front.Summary, language),
            ShortExcerpt = tables.Typeset(Excerpt.Of(lead, tables.Config.Excerpt.Sidebar, language), language),
            Excerpt = tables.Typeset(Excerpt.Of(lead, tables.Config.Excerpt.List, language), language),
            Image = picture.Image,
            Html = front.Paywall ? Paywall.Wrap(body) : body.Html,
            FreeHtml = body.Lead,
            LinksTo = body.Documents,
            IsRetracted = front.Corrections.Any(note => note.Kind == CorrectionKind.Retraction),
        };
        ImmutableArray<PublishedAsset> assets = picture.Asset is { } shown ? [.. body.Assets, shown] : body.Assets;
        return report.With(new MadeStory(story, article.Body.Terms, assets, body.PageLinks));
    }

    // Spellings of one tag are one tag.
    private static ImmutableArray<TagLink> TagsOf(FrontMatter front, SourceTables tables)
    {
        var found = ImmutableArray.CreateBuilder<TagLink>(front.Tags.Length);
        foreach (var written in front.Tags)
        {
            var tag = tables.Tag(written);
            if (!Has(found, tag.Slug)) found.Add(tag);
        }

        return found.DrainToImmutable();
    }

    private static bool Has(ImmutableArray<TagLink>.Builder tags, string slug)
    {
        foreach (var tag in tags)
        {
            if (string.Equals(tag.Slug, slug, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // An entry of a live article and a note of a correction appear at their own instants; an entry's number is its own already.
    private static Article WithoutWaiting(Article article, SourceTables tables)
    {
        var front = article.Front;
        if (tables.ShowsFuture || (front.Updates.IsEmpty && front.Corrections.IsEmpty) || !(front.Updates.Any(IsWaiting) || front.Corrections.Any(note => note.At > tables.AsOf))) return article;
        return article with
        {
            Front = front with { Updates = front.Updates.RemoveAll(update => IsWaiting(update)), Corrections = front.Corrections.RemoveAll(note => note.At > tables.AsOf) },
        };

        bool IsWaiting(LiveUpdate update) => update.At > tables.AsOf;
    }

    private static DateTimeOffset? LastChange(FrontMatter front)
    {
        var last = front.Updated;
        foreach (var note in front.Corrections)
        {
            if (last is null || note.At > last) last = note.At;
        }

        return front.Updates is [var newest, ..] && !(newest.At <= last) ? newest.At : last;
    }

    private static Reported<SectionLink?> SectionOf(FrontMatter front, SourceTables tables)
    {
        if (front.Section is not { } section) return Reported.Clean<SectionLink?>(null);
        return tables.Sections.TryGetValue(section.Value, out var found)
            ? Reported.Clean<SectionLink?>(found)
            : new Reported<SectionLink?>(null, [RelatingProblems.UnknownSection(section, tables.Sections.Keys)]);
    }

    private static Reported<ImmutableArray<AuthorLink>> AuthorsOf(FrontMatter front, SourceTables tables)
    {
        var report = new Report();
        var authors = ImmutableArray.CreateBuilder<AuthorLink>(front.Authors.Length);
        foreach (var author in front.Authors)
        {
            if (tables.Authors.TryGetValue(author.Value, out var found)) authors.Add(found);
            else report.Add(RelatingProblems.UnknownAuthor(author, tables.Authors.Keys));
        }

        return report.With(authors.DrainToImmutable());
    }

    private static Reported<(StoryImage? Image, PublishedAsset? Asset)> Picture(ArticleImage image, string path, SourceTables tables)
    {
        var source = image.Source.Value;
        var elsewhere = source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (elsewhere) return Reported.Clean<(StoryImage?, PublishedAsset?)>((Shown(source, source, null, image), null));

        return tables.Targets.Picture(source, path) is { } asset
            ? Reported.Clean<(StoryImage?, PublishedAsset?)>((Shown(asset.Url, tables.Urls.Absolute(asset.Url), asset.Asset.Size, image), asset))
            : new Reported<(StoryImage?, PublishedAsset?)>((null, null), [RelatingProblems.MissingImage(image.Source, tables.Targets.NeighboursOf(path))]);
    }

    private static StoryImage Shown(string url, string absoluteUrl, Files.ImageSize? size, ArticleImage image) =>
        new(url, absoluteUrl, size, image.Alt ?? "", image.Caption, image.Credit, image.Licence);
}
