using System.Collections.Immutable;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Front matter to <see cref="FrontMatter"/>: every wrong key is reported and takes its default, so that all are reported at once.</summary>
internal static class FrontMatterReader
{
    public static FrontMatter Read(Fields fields, SiteDefaults site, FileName name)
    {
        var dates = PublishingDates.Read(fields, site.Zone, name.Day);
        var standing = Standing.Read(fields);
        var (section, tagsOfCategories) = Categories(fields);
        CheckUnusedKeys(fields);
        var kind = KindOf(fields) ?? ArticleKind.News;
        var aliases = PathFields.Aliases(fields);
        return new FrontMatter
        {
            Title = fields.RequiredLine("title", "\"New chips\"") ?? name.Id,
            SeoTitle = fields.Line("seo_title"),
            Date = dates.Date,
            PublishAt = dates.PublishAt,
            EmbargoUntil = dates.EmbargoUntil,
            ExpireAt = dates.ExpireAt,
            Updated = dates.Updated,
            Unpublish = UnpublishReader.Read(fields),
            Id = fields.Line("id"),
            Draft = standing.Draft,
            Featured = standing.Featured,
            DontMiss = fields.Flag("dont_miss") ?? false,
            Pin = new PinReader(site.Zone).ReadOwn(fields),
            MostViewed = fields.Flag("most_viewed") ?? true,
            Url = PathFields.Url(fields),
            Aliases = aliases.Paths,
            QueryAliases = aliases.Queries,
            Section = section,
            Tags = Distinct([.. fields.Lines("tags").Select(tag => tag.Value), .. tagsOfCategories]),
            Keywords = Distinct(fields.Lines("keywords").Select(keyword => keyword.Value)),
            Authors = DistinctPlaces(fields.Lines("authors")),
            Summary = fields.Line("summary"),
            Description = fields.Line("description"),
            Image = ImageReader.Read(fields),
            Kicker = fields.Line("kicker"),
            Kind = kind,
            Related = DistinctPlaces(fields.Lines("related")),
            RelatedExclude = DistinctPlaces(fields.Lines("related_exclude")),
            Weight = fields.Whole("weight"),
            Layout = PathFields.Layout(fields),
            Series = fields.Line("series"),
            Language = Language(fields),
            Translations = TranslationReader.Read(fields),
            InSitemap = fields.Flag("sitemap") ?? true,
            NoIndex = fields.Flag("noindex") ?? false,
            Paywall = fields.Flag("paywall") ?? false,
            Sponsored = Sponsored(fields),
            Corrections = CorrectionReader.Read(fields, site.Zone),
            Updates = LiveUpdateReader.Read(fields, site.Zone, kind),
            Params = fields.Settings("params"),
        };
    }

    /// <summary>A BCP 47 tag of the usual shape (RFC 5646, section 2.1), or null.</summary>
    public static string? Language(Fields fields, string key = "lang")
    {
        if (fields.Located(key, "en") is not { } language) return null;
        if (IsLanguageTag(language.Value)) return language.Value;
        fields.Report.Add(ParsingProblems.WrongType(key, fields.Find(key)!.Value, "a language code", "en-GB"));
        return null;
    }

    // An article has one section: what else stands in the list of another generator is a tag here.
    private static (Located<string>? Section, IEnumerable<string> Tags) Categories(Fields fields)
    {
        if (fields.Find("section") is not { } entry) return (null, []);
        if (entry.Key.Value is not "categories") return (fields.Located("section", "chips"), []);
        var categories = FieldValues.Lines(entry, fields.Report);
        return (categories.FirstOrDefault(), categories.Skip(1).Select(category => category.Value));
    }

    /// <summary>The words of <c>kind</c>.</summary>
    public static readonly (string Word, ArticleKind Kind)[] Kinds =
    [
        ("news", ArticleKind.News), ("analysis", ArticleKind.Analysis), ("opinion", ArticleKind.Opinion), ("review", ArticleKind.Review),
        ("background", ArticleKind.Background), ("live", ArticleKind.Live), ("sponsored", ArticleKind.Sponsored),
    ];

    /// <summary>The type of work, or null where none is named.</summary>
    public static ArticleKind? KindOf(Fields fields) => fields.Choice("kind", Kinds);

    private static string? Sponsored(Fields fields)
    {
        if (fields.Find("sponsored") is not { } entry) return null;
        if (FieldValues.AsFlag(entry.Value) is { } flag) return flag ? "" : null;
        if (entry.Value is YamlScalar) return fields.Line("sponsored");
        fields.Report.Add(ParsingProblems.WrongType("sponsored", entry.Value, "true, false or the sponsor's name", "\"Example Ltd\""));
        return null;
    }

    // Keys of other generators that mean something there and nothing here.
    private static void CheckUnusedKeys(Fields fields)
    {
        if (fields.Line("type", "article") is { } type && type is not "article")
            fields.Report.Add(ParsingProblems.NoEffect("type", fields.Find("type")!.Key.At, "'kind' names the type of work, 'layout' another template"));
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<Located<string>> DistinctPlaces(ImmutableArray<Located<string>> values) =>
        [.. values.DistinctBy(value => value.Value, StringComparer.Ordinal)];

    internal static bool IsLanguageTag(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
