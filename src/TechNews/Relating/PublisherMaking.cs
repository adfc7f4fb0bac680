using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>The publisher with what its making found on the way.</summary>
internal sealed record MadePublisher(Publisher Publisher, ImmutableArray<PublishedAsset> Assets, ImmutableArray<PageLink> PageLinks);

/// <summary>Finds the pages and the logo that <c>trust</c> names.</summary>
internal static class PublisherMaking
{
    private const string ConfigPath = "site.yml";

    public static Reported<MadePublisher> Make(SiteConfig config, SourceTables tables)
    {
        var report = new Report();
        var from = new DocumentTarget(ConfigPath, tables.Urls.Home, IsLive: true, []);
        var policies = ImmutableArray.CreateBuilder<PolicyLink>();
        var pageLinks = ImmutableArray.CreateBuilder<PageLink>();
        foreach (var policy in config.Trust.Policies)
        {
            var found = WebAddress.IsWeb(policy.Link.Value) ? policy.Link.Value : report.Take(Find(policy.Link, from, tables.Targets, pageLinks));
            if (found is not null) policies.Add(new PolicyLink(policy.Kind, found, tables.Urls.Absolute(found)));
        }

        var logo = report.Take(Logo(config, tables));
        return report.With(new MadePublisher(
            new Publisher(logo.Image, policies.ToImmutable()), logo.Asset is null ? [] : [logo.Asset], pageLinks.ToImmutable()));
    }

    private static Reported<string?> Find(Located<string> link, DocumentTarget from, LinkTargets targets, ImmutableArray<PageLink>.Builder pageLinks)
    {
        switch (targets.Link(link.Value, from))
        {
            case LinkResolution.ToDocument document:
                return Reported.Clean<string?>(document.Url);
            case LinkResolution.ToAsset asset:
                return Reported.Clean<string?>(asset.Asset.Url);
            case LinkResolution.ToPage page:
                pageLinks.Add(new PageLink(link, page.Url));
                return Reported.Clean<string?>(page.Url + page.Tail);
            case LinkResolution.BrokenAnchor broken:
                return new Reported<string?>(null, [RelatingProblems.BrokenAnchor(link, broken.Anchor, broken.Known)]);
            case LinkResolution.Unpublished hidden:
                return new Reported<string?>(null, [RelatingProblems.PolicyUnpublished(link, hidden.Path)]);
            case LinkResolution.Missing missing:
                return new Reported<string?>(null, [RelatingProblems.BrokenLink(link, missing.Known)]);
            default:
                return Reported.Clean<string?>(null);
        }
    }

    private static Reported<(StoryImage? Image, PublishedAsset? Asset)> Logo(SiteConfig config, SourceTables tables)
    {
        if (config.Trust.Logo is not { } logo) return Reported.Clean<(StoryImage?, PublishedAsset?)>((null, null));
        if (WebAddress.IsWeb(logo.Value)) return Reported.Clean<(StoryImage?, PublishedAsset?)>((Shown(logo.Value, logo.Value, null), null));
        return tables.Targets.Picture(logo.Value, ConfigPath) is { } asset
            ? Reported.Clean<(StoryImage?, PublishedAsset?)>((Shown(asset.Url, tables.Urls.Absolute(asset.Url), asset.Asset.Size), asset))
            : new Reported<(StoryImage?, PublishedAsset?)>((null, null), [RelatingProblems.MissingImage(logo, tables.Targets.NeighboursOf(ConfigPath))]);

        StoryImage Shown(string url, string absolute, Files.ImageSize? size) => new(url, absolute, size, config.Title, null, null, null);
    }
}
