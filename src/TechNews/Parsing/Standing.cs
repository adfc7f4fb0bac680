using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Draft and featured, each of which can be said in several ways, but in one file only in one.</summary>
internal static class Standing
{
    private enum Status
    {
        Published,
        Draft,
        Featured,
    }

    /// <summary>Reads <c>draft</c>, <c>published</c> as a flag, <c>featured</c>, <c>pin</c> as a flag, and <c>status</c>.</summary>
    public static (bool Draft, bool Featured) Read(Fields fields)
    {
        var status = fields.Choice("status", ("published", Status.Published), ("draft", Status.Draft), ("featured", Status.Featured));
        return (IsDraft(fields, status), IsFeatured(fields, status));
    }

    private static bool IsDraft(Fields fields, Status? status)
    {
        var published = fields.Find("published") is { } entry && FieldValues.AsFlag(entry.Value) is not null ? entry : null;
        var byStatus = status == Status.Draft;
        ReportTwo(fields, fields.Find("draft"), published, byStatus ? fields.Find("status") : null);
        return byStatus || (fields.Flag("draft") ?? false) || (published is not null && FieldValues.AsFlag(published.Value) == false);
    }

    private static bool IsFeatured(Fields fields, Status? status)
    {
        var pin = fields.Find("pin") is { Value: not YamlMap } entry ? entry : null;
        var byStatus = status == Status.Featured;
        ReportTwo(fields, fields.Find("featured"), pin, byStatus ? fields.Find("status") : null);
        return byStatus || (fields.Flag("featured") ?? false) || (pin is not null && (FieldValues.Flag(pin, fields.Report) ?? false));
    }

    private static void ReportTwo(Fields fields, params YamlEntry?[] spellings)
    {
        var said = spellings.OfType<YamlEntry>().OrderBy(entry => entry.Key.Span.Start).ToList();
        foreach (var again in said.Skip(1)) fields.Report.Add(ParsingProblems.TwoSpellings(again.Key, said[0].Key));
    }
}
