using TechNews.Caching;
using TechNews.Files;
using TechNews.Parsing.Terms;

namespace TechNews.Parsing.Packing;

/// <summary>A body as bytes: what is known of it, and its text by itself. Its markup is not among them: it lies elsewhere under its hash.</summary>
internal static class PackedBody
{
    private enum Kind
    {
        Markup,
        LinkStart,
        LinkEnd,
        LeadEnd,
        Image,
    }

    /// <summary>What is known of it: all but its <see cref="WriteText"/>.</summary>
    public static void Write(ArticleBody body, ByteWriter to)
    {
        to.Hash(body.Markup.Hash);
        to.Flag(body.Markup.MayAskOthers);
        to.Number(body.WordCount);
        to.Number(body.ReadingMinutes);
        to.Each(body.Headings, Write);
        to.Each(body.Anchors, static (anchor, to) => to.Text(anchor));
    }

    public static void WriteText(ArticleBody body, PackedPlaces places, ByteWriter to)
    {
        to.Each(body.Parts, (part, _) => Write(part, places, to));
        to.Text(body.Lead);
        to.Numbers(body.Terms.Packed);
        to.Long((long)body.Terms.Fingerprint);
    }

    /// <param name="markup">Reads the markup that has a hash, when it is asked for.</param>
    public static ArticleBody Read(ByteReader from, Func<ContentHash, ReadOnlyMemory<byte>> markup) => ArticleBody.Empty with
    {
        Markup = BodyMarkup.Kept(from.Hash(), from.Flag(), markup),
        WordCount = from.Number(),
        ReadingMinutes = from.Number(),
        Headings = from.Each(static from => new Heading(from.Number(), from.Text(), from.Text())),
        Anchors = from.Each(static from => from.Text()),
    };

    public static ArticleBody ReadText(ArticleBody known, PackedPlaces places, ByteReader from) => known with
    {
        Parts = from.Each(_ => ReadPart(places, from)),
        Lead = from.Text(),
        Terms = new TermVector(from.Numbers(), (ulong)from.Long()),
    };

    private static void Write(BodyPart part, PackedPlaces places, ByteWriter to)
    {
        switch (part)
        {
            case BodyPart.Markup markup:
                to.Number((int)Kind.Markup);
                to.Number(markup.Start);
                to.Number(markup.Length);
                break;
            case BodyPart.LinkStart link:
                to.Number((int)Kind.LinkStart);
                places.Write(link.Target, to);
                to.Text(link.Attributes);
                break;
            case BodyPart.LinkEnd:
                to.Number((int)Kind.LinkEnd);
                break;
            case BodyPart.LeadEnd:
                to.Number((int)Kind.LeadEnd);
                break;
            case BodyPart.Image image:
                to.Number((int)Kind.Image);
                places.Write(image.Source, to);
                to.Text(image.Attributes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "a kind of part that nobody packs");
        }
    }

    private static BodyPart ReadPart(PackedPlaces places, ByteReader from) => (Kind)from.Number() switch
    {
        Kind.Markup => new BodyPart.Markup(from.Number(), from.Number()),
        Kind.LinkStart => new BodyPart.LinkStart(places.Located(from), from.Text()),
        Kind.LinkEnd => BodyPart.LinkEnd.Instance,
        Kind.LeadEnd => new BodyPart.LeadEnd(),
        _ => new BodyPart.Image(places.Located(from), from.Text()),
    };

    private static void Write(Heading heading, ByteWriter to)
    {
        to.Number(heading.Level);
        to.Text(heading.Id);
        to.Text(heading.Text);
    }
}
