using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Pins to the stories that they mean, and to what this edition makes of them.</summary>
internal sealed class PinPlacing(SourceTables tables, ArticleReferences references, ImmutableArray<Story> stories, BuildOptions options)
{
    private readonly Dictionary<string, Story> live = stories.DistinctBy(story => story.Article.Path, StringComparer.Ordinal)
        .ToDictionary(story => story.Article.Path, StringComparer.Ordinal);

    private readonly DateTimeOffset asOf = tables.AsOf;
    private readonly List<PlacedPin> placed = [];
    private readonly List<PublishedAsset> shown = [];

    private readonly Report report = new();

    public ImmutableArray<Diagnostic> Findings => report.With(placed.Count).Findings;

    public ImmutableArray<PlacedPin> Placed => [.. placed];

    /// <summary>Pictures that active pins show.</summary>
    public ImmutableArray<PublishedAsset> Shown => [.. shown];

    /// <summary>The pin, where it is active and its article is live.</summary>
    public ReadyPin? Place(Front front, FrontBlock block, Pin pin)
    {
        if (references.Find(pin.Ref.Value) is not { } article)
        {
            report.Add(references.Unknown(pin.Ref));
            return null;
        }

        var state = StateOf(article, pin.From, pin.Until);
        placed.Add(new PlacedPin(front.Name, block.Id, pin.Ref.Value, article, pin.From, pin.Until, state));
        if (state == PinState.Over) report.Add(RelatingProblems.PinIsOver(pin.Ref.At, block.Id, pin.Until!.Value));
        if (WhyUnfit(article, Later(pin.From)) is { } reason && state != PinState.Over) report.Add(RelatingProblems.PinOfUnpublished(pin.Ref, reason));
        var picture = Picture(pin.Image, front.Path);
        if (state != PinState.Active) return null;
        if (picture.Asset is { } asset) shown.Add(asset);
        var headline = pin.Headline is { } text ? tables.Typeset(text) : null;
        return new ReadyPin(live[article.Path], pin.Position, null, headline, pin.Kicker, picture.Image);
    }

    /// <summary>The short form. That its own article is still to come is how it should be.</summary>
    public ReadyPin? PlaceOwn(Article article, OwnPin pin)
    {
        var state = StateOf(article, pin.From, pin.Until);
        placed.Add(new PlacedPin(null, pin.Block.Value, article.Id, article, pin.From, pin.Until, state));
        if (state == PinState.Over) report.Add(RelatingProblems.PinIsOver(pin.Block.At, pin.Block.Value, pin.Until!.Value));
        return state == PinState.Active ? new ReadyPin(live[article.Path], null, pin.Rank, null, null, null) : null;
    }

    private PinState StateOf(Article article, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (until <= asOf) return PinState.Over;
        if (from > asOf) return PinState.Waiting;
        return live.TryGetValue(article.Path, out var story) && !story.IsRetracted ? PinState.Active : PinState.Skipped;
    }

    private DateTimeOffset Later(DateTimeOffset? from) => from > asOf ? from.Value : asOf;

    private string? WhyUnfit(Article article, DateTimeOffset at) => Publication.ReasonAgainst(article.Front, at, options) switch
    {
        HeldBackReason.Draft => "a draft",
        HeldBackReason.Future => "not published yet",
        HeldBackReason.Expired => "expired",
        _ => article.Front.Corrections.Any(note => note.Kind == CorrectionKind.Retraction) ? "retracted" : null,
    };

    private (StoryImage? Image, PublishedAsset? Asset) Picture(Located<string>? picture, string path)
    {
        if (picture is null) return default;
        if (WebAddress.IsWeb(picture.Value)) return (new StoryImage(picture.Value, picture.Value, null, "", null, null, null), null);
        if (tables.Targets.Picture(picture.Value, path) is { } asset)
            return (new StoryImage(asset.Url, tables.Urls.Absolute(asset.Url), asset.Asset.Size, "", null, null, null), asset);
        report.Add(RelatingProblems.MissingImage(picture, []));
        return default;
    }
}
