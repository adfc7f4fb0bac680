using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary><c>corrections</c>: dated notes about changes after publication, oldest first.</summary>
internal static class CorrectionReader
{
    public static ImmutableArray<Correction> Read(Fields fields, SiteZone zone)
    {
        var corrections = new List<Correction>();
        foreach (var note in fields.InnerList("corrections", FrontMatterKeys.Correction, "[{at: 2026-11-20T18:00, kind: correction, text: \"...\"}]"))
        {
            if (note.Find("at") is null) note.ReportMissing("at", "2026-11-20T18:00");
            var at = note.Instant("at", zone);
            var kind = Kind(note);
            var text = note.RequiredLine("text", "\"An earlier version gave the wrong date.\"");
            if (at is not null && text is not null) corrections.Add(new Correction(at.Value, kind, text));
        }

        return [.. corrections.OrderBy(note => note.At)];
    }

    private static CorrectionKind Kind(Fields note) =>
        note.Choice(
            "kind",
            ("correction", CorrectionKind.Correction), ("clarification", CorrectionKind.Clarification),
            ("update", CorrectionKind.Update), ("retraction", CorrectionKind.Retraction)) ?? CorrectionKind.Correction;
}
