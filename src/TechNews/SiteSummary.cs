using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews;

/// <summary>What an editor wants to know of a build, small enough to be kept and told again.</summary>
/// <param name="Pages">HTML pages among <paramref name="Files"/>.</param>
/// <param name="Waiting">Articles that appear later, the first to appear first.</param>
/// <param name="Pins">Pins that stand now and end, the first to end first.</param>
public sealed record SiteSummary(
    string Language, int Pages, int Files, int HeldBack, ImmutableArray<WaitingArticle> Waiting, ImmutableArray<EndingPin> Pins)
{
    public static SiteSummary Of(BuiltSite built) => new(
        built.Edition.Config.Language,
        built.Pages.Files.Length,
        built.Tree.Files.Length,
        built.Edition.HeldBack.Length,
        [
            .. built.Edition.HeldBack.Where(held => held.Reason == HeldBackReason.Future)
                .OrderBy(held => held.Until?.UtcTicks ?? 0)
                .Select(held => new WaitingArticle(held.Article.Path, held.Until)),
        ],
        [
            .. built.Edition.Fronts.Pins.Where(pin => pin.State == PinState.Active)
                .GroupBy(pin => new PinPlace(pin.Front, pin.Block, pin.Article.Path))
                .Select(pins => pins.MaxBy(pin => pin.Until ?? DateTimeOffset.MaxValue)!) // Pinned twice, it leaves with the later pin.
                .Where(pin => pin.Until is not null)
                .OrderBy(pin => pin.Until!.Value.UtcTicks)
                .Select(pin => new EndingPin(pin.Article.Path, pin.Block, pin.Until!.Value)),
        ]);

    private sealed record PinPlace(string? Front, string Block, string Article);
}

/// <param name="Path">Of its file.</param>
/// <param name="Until">Null where no instant is known.</param>
public sealed record WaitingArticle(string Path, DateTimeOffset? Until);

/// <param name="Path">Of the article's file.</param>
public sealed record EndingPin(string Path, string Block, DateTimeOffset Until);
