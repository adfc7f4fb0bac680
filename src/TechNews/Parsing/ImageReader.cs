using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>The picture that stands for an article: a path, a mapping, or the first of a list of either.</summary>
internal static class ImageReader
{
    private static readonly KeyTable OnlySource = new(["src"]);

    public static ArticleImage? Read(Fields fields)
    {
        if (fields.Find("image") is not { } entry) return WithoutImage(fields);
        var node = entry.Value is YamlList { Items: [var first, ..] } ? first : entry.Value;
        var inner = node switch
        {
            YamlMap map => Fields.Of(map, FrontMatterKeys.Image, fields.Report, map.At),
            YamlScalar => Fields.Of(new YamlMap(node.Span, [new YamlEntry(new YamlScalar(entry.Key.Span, "src", false), node)]), OnlySource, fields.Report, null),
            _ => null,
        };
        if (inner is null)
        {
            if (entry.Value is not YamlList { Items: [] }) fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, node, "a path or a mapping", "{src: photo.jpg, alt: \"What it shows\"}"));
            return null;
        }

        return Image(fields, inner);
    }

    private static ArticleImage? Image(Fields fields, Fields inner)
    {
        if (inner.Find("src") is null) inner.ReportMissing("src", "photo.jpg");
        var source = PathFields.Picture(inner, "src");
        var alt = InsideOrBeside(fields, inner, "alt");
        var caption = InsideOrBeside(fields, inner, "caption");
        var credit = InsideOrBeside(fields, inner, "credit");
        var licence = inner.Line("licence");
        return source is null ? null : new ArticleImage(source, alt, caption, credit, licence);
    }

    /// <summary><c>image: {alt: ...}</c>, or the key <c>image_alt</c> of the article.</summary>
    private static string? InsideOrBeside(Fields fields, Fields inner, string key)
    {
        if (fields.Find("image_" + key) is { } beside && inner.Find(key) is { } inside) fields.Report.Add(ParsingProblems.TwoSpellings(beside.Key, inside.Key));
        return inner.Line(key) ?? fields.Line("image_" + key);
    }

    private static ArticleImage? WithoutImage(Fields fields)
    {
        foreach (var key in (string[])["image_alt", "image_caption", "image_credit"])
        {
            if (fields.Find(key) is { } entry) fields.Report.Add(ParsingProblems.NoEffect(key, entry.Key.At, "there is no 'image'"));
        }

        return null;
    }
}
