using TechNews.Caching;

namespace TechNews.Parsing.Packing;

/// <summary>Front matter as bytes: what is read is what was written, property by property in one order.</summary>
internal static class PackedFront
{
    public static void Write(FrontMatter front, PackedPlaces places, ByteWriter to)
    {
        to.Number(Bits(front.Draft, front.Featured, front.DontMiss, front.MostViewed, front.InSitemap, front.NoIndex, front.Paywall));
        to.Text(front.Title);
        to.Text(front.SeoTitle);
        to.Instant(front.Date);
        to.Instant(front.PublishAt);
        to.Instant(front.EmbargoUntil);
        to.Instant(front.ExpireAt);
        to.Number((int)front.Unpublish.Kind);
        to.Maybe(front.Unpublish.Target, places.Write);
        to.Instant(front.Updated);
        to.Text(front.Id);
        to.Maybe(front.Url, places.Write);
        to.Each(front.Aliases, places.Write);
        to.Maybe(front.Section, places.Write);
        to.Each(front.Tags, static (tag, to) => to.Text(tag));
        to.Each(front.Keywords, static (word, to) => to.Text(word));
        to.Each(front.Authors, places.Write);
        to.Text(front.Summary);
        to.Text(front.Description);
        to.Maybe(front.Image, (image, _) => Write(image, places, to));
        to.Text(front.Kicker);
        to.Number((int)front.Kind);
        to.Maybe(front.Pin, (pin, _) => Write(pin, places, to));
        to.Each(front.Related, places.Write);
        to.Each(front.RelatedExclude, places.Write);
        Write(front.Weight, to);
        to.Maybe(front.Layout, places.Write);
        to.Text(front.Series);
        to.Text(front.Language);
        to.Each(front.Translations, (translation, _) => Write(translation, places, to));
        to.Text(front.Sponsored);
        to.Each(front.Corrections, Write);
        to.Each(front.Updates, Write);
        to.Each(front.QueryAliases, (alias, _) => Write(alias, places, to));
        PackedSetting.Write(front.Params, to);
    }

    public static FrontMatter Read(PackedPlaces places, ByteReader from)
    {
        var bits = from.Number();
        return new FrontMatter
        {
            Title = from.Text(),
            SeoTitle = from.TextOrNull(),
            Date = from.Instant(),
            PublishAt = from.InstantOrNull(),
            EmbargoUntil = from.InstantOrNull(),
            ExpireAt = from.InstantOrNull(),
            Unpublish = new((UnpublishKind)from.Number(), from.Maybe(places.Located)),
            Updated = from.InstantOrNull(),
            Id = from.TextOrNull(),
            Draft = Has(bits, 0),
            Featured = Has(bits, 1),
            DontMiss = Has(bits, 2),
            MostViewed = Has(bits, 3),
            InSitemap = Has(bits, 4),
            NoIndex = Has(bits, 5),
            Paywall = Has(bits, 6),
            Url = from.Maybe(places.Located),
            Aliases = from.Each(places.Located),
            Section = from.Maybe(places.Located),
            Tags = from.Each(static from => from.Text()),
            Keywords = from.Each(static from => from.Text()),
            Authors = from.Each(places.Located),
            Summary = from.TextOrNull(),
            Description = from.TextOrNull(),
            Image = from.Maybe(_ => new ArticleImage(places.Located(from), from.TextOrNull(), from.TextOrNull(), from.TextOrNull(), from.TextOrNull())),
            Kicker = from.TextOrNull(),
            Kind = (ArticleKind)from.Number(),
            Pin = from.Maybe(_ => new OwnPin(places.Located(from), from.InstantOrNull(), from.InstantOrNull(), NumberOrNull(from))),
            Related = from.Each(places.Located),
            RelatedExclude = from.Each(places.Located),
            Weight = NumberOrNull(from),
            Layout = from.Maybe(places.Located),
            Series = from.TextOrNull(),
            Language = from.TextOrNull(),
            Translations = from.Each(_ => new Translation(from.Text(), places.Located(from))),
            Sponsored = from.TextOrNull(),
            Corrections = from.Each(static from => new Correction(from.Instant(), (CorrectionKind)from.Number(), from.Text())),
            Updates = from.Each(static from => new LiveUpdate(from.Number(), from.Instant(), from.TextOrNull(), from.Text())),
            QueryAliases = from.Each(_ => new QueryAlias(from.Text(), from.Text(), places.Read(from))),
            Params = PackedSetting.Read(from),
        };
    }

    private static void Write(ArticleImage image, PackedPlaces places, ByteWriter to)
    {
        places.Write(image.Source, to);
        to.Text(image.Alt);
        to.Text(image.Caption);
        to.Text(image.Credit);
        to.Text(image.Licence);
    }

    private static void Write(OwnPin pin, PackedPlaces places, ByteWriter to)
    {
        places.Write(pin.Block, to);
        to.Instant(pin.From);
        to.Instant(pin.Until);
        Write(pin.Rank, to);
    }

    private static void Write(Translation translation, PackedPlaces places, ByteWriter to)
    {
        to.Text(translation.Language);
        places.Write(translation.Target, to);
    }

    private static void Write(Correction note, ByteWriter to)
    {
        to.Instant(note.At);
        to.Number((int)note.Kind);
        to.Text(note.Text);
    }

    private static void Write(LiveUpdate update, ByteWriter to)
    {
        to.Number(update.Number);
        to.Instant(update.At);
        to.Text(update.Title);
        to.Text(update.Text);
    }

    private static void Write(QueryAlias alias, PackedPlaces places, ByteWriter to)
    {
        to.Text(alias.Path);
        to.Text(alias.Query);
        places.Write(alias.At, to);
    }

    private static void Write(int? number, ByteWriter to)
    {
        to.Flag(number is not null);
        if (number is { } value) to.Number(value);
    }

    private static int? NumberOrNull(ByteReader from) => from.Flag() ? from.Number() : null;

    private static int Bits(params ReadOnlySpan<bool> flags)
    {
        var bits = 0;
        for (var i = 0; i < flags.Length; i++) bits |= flags[i] ? 1 << i : 0;
        return bits;
    }

    private static bool Has(int bits, int place) => (bits >> place & 1) == 1;
}
