using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>A body whose links and pictures are known.</summary>
/// <param name="Lead">What comes before the mark that ends the lead; empty without such a mark.</param>
/// <param name="Assets">Files of the site that it shows or links to.</param>
/// <param name="PageLinks">Links to paths that only the finished output can confirm.</param>
/// <param name="Documents">URLs of other documents that it links to.</param>
internal sealed record FilledBody(
    PiecedHtml Html,
    PiecedHtml Lead,
    ImmutableArray<PublishedAsset> Assets,
    ImmutableArray<PageLink> PageLinks,
    ImmutableArray<string> Documents);

/// <summary>A link from a source to a path of the site, with the place to blame where nothing is there.</summary>
/// <param name="Url">Path from the host's root, without query and fragment.</param>
public sealed record PageLink(Located<string> Link, string Url);

/// <summary>Fills the holes that parsing left.</summary>
internal static class BodyFilling
{
    public static Reported<FilledBody> Fill(ArticleBody body, DocumentTarget from, LinkTargets targets)
    {
        var filling = new Filling(from, targets, body);
        foreach (var part in body.Parts) filling.Add(part);
        return filling.Finish();
    }

    private sealed class Filling(DocumentTarget from, LinkTargets targets, ArticleBody body)
    {
        private static readonly byte[] LinkEnd = [.. "</a>"u8];

        private readonly ImmutableArray<HtmlPiece>.Builder html = ImmutableArray.CreateBuilder<HtmlPiece>(body.Parts.Length);
        private readonly Report report = new();
        private ImmutableArray<PublishedAsset>.Builder? assets;
        private ImmutableArray<PageLink>.Builder? pageLinks;
        private ImmutableArray<string>.Builder? documents;
        private int? leadPieces;
        private bool linkIsOpen;

        public void Add(BodyPart part)
        {
            switch (part)
            {
                case BodyPart.Markup markup:
                    html.Add(HtmlPiece.Of(markup));
                    break;
                case BodyPart.LinkStart link:
                    Open(link, Resolve(link.Target));
                    break;
                case BodyPart.LinkEnd:
                    if (linkIsOpen) html.Add(HtmlPiece.Of(LinkEnd));
                    linkIsOpen = false;
                    break;
                case BodyPart.LeadEnd:
                    leadPieces ??= html.Count;
                    break;
                case BodyPart.Image image:
                    Show(image);
                    break;
            }
        }

        public Reported<FilledBody> Finish()
        {
            var whole = new PiecedHtml(body.Markup, html.DrainToImmutable());
            return report.With(new FilledBody(whole, whole.First(leadPieces ?? 0), All(assets), All(pageLinks), All(documents)));
        }

        private void Open(BodyPart.LinkStart link, string? url)
        {
            linkIsOpen = url is not null;
            if (url is not null) Write("<a href=\"", WebUtility.HtmlEncode(url), "\"", link.Attributes, ">");
        }

        // Null where the link's text stands without a link.
        private string? Resolve(Located<string> link)
        {
            switch (targets.Link(link.Value, from))
            {
                case LinkResolution.ToDocument document:
                    Add(ref documents, document.Url);
                    return document.Url;
                case LinkResolution.ToAsset asset:
                    Add(ref assets, asset.Asset);
                    return asset.Asset.Url;
                case LinkResolution.ToPage page:
                    Add(ref pageLinks, new PageLink(link, page.Url));
                    return page.Url + page.Tail;
                case LinkResolution.Unpublished hidden:
                    report.Add(RelatingProblems.LinkToUnpublished(link, hidden.Path));
                    return null;
                case LinkResolution.BrokenAnchor broken:
                    report.Add(RelatingProblems.BrokenAnchor(link, broken.Anchor, broken.Known));
                    return null;
                case LinkResolution.Missing missing:
                    report.Add(RelatingProblems.BrokenLink(link, missing.Known));
                    return null;
                default:
                    return null;
            }
        }

        private void Show(BodyPart.Image image)
        {
            if (targets.Picture(image.Source.Value, from.Path) is not { } asset)
            {
                report.Add(RelatingProblems.MissingImage(image.Source, targets.NeighboursOf(from.Path)));
                return;
            }

            Add(ref assets, asset);
            var size = asset.Asset.Size is { } pixels
                ? string.Create(CultureInfo.InvariantCulture, $" width=\"{pixels.Width}\" height=\"{pixels.Height}\"")
                : "";
            Write("<img src=\"", WebUtility.HtmlEncode(asset.Url), "\"", size, image.Attributes, ">");
        }

        // Most bodies have none of a kind.
        private static void Add<T>(ref ImmutableArray<T>.Builder? list, T item) => (list ??= ImmutableArray.CreateBuilder<T>()).Add(item);

        private static ImmutableArray<T> All<T>(ImmutableArray<T>.Builder? list) => list?.DrainToImmutable() ?? [];

        private void Write(params ReadOnlySpan<string> texts)
        {
            var length = 0;
            foreach (var text in texts) length += Encoding.UTF8.GetByteCount(text);
            var utf8 = new byte[length];
            var at = 0;
            foreach (var text in texts) at += Encoding.UTF8.GetBytes(text, utf8.AsSpan(at));
            html.Add(HtmlPiece.Of(utf8));
        }
    }
}
