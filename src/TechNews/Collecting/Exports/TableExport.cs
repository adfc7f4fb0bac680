using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>Reads a CSV export row by row.</summary>
internal sealed class TableExport(TableShape shape)
{
    private int path;
    private int visitors;
    private int pageViews;
    private int date;
    private int host;
    private long rowCount;

    /// <summary>A finding about the file as a whole, or null.</summary>
    public Diagnostic? Read(TextReader reader, string file, ExportRows rows)
    {
        string[]? header = null;
        foreach (var line in CsvLines.Read(reader))
        {
            if (header is not null) ReadRow(line, header.Length, rows);
            else if (line.Fields is null) return CollectingProblems.NoColumn(file, shape.Path[0]);
            else if (Missing(header = line.Fields) is { } missing) return CollectingProblems.NoColumn(file, missing);
            else if (date < 0 && rows.DayOfAll is null) return CollectingProblems.NoDay(file, shape.Source);
        }

        return PlausibleExport.IsCut(shape, hasDays: date >= 0, rowCount) ? CollectingProblems.CutExport(file) : null;
    }

    private string? Missing(string[] header)
    {
        path = TableShape.Find(header, shape.Path);
        visitors = TableShape.Find(header, shape.Visitors);
        pageViews = TableShape.Find(header, shape.PageViews);
        date = TableShape.Find(header, shape.Date);
        host = TableShape.Find(header, shape.Host);
        if (path < 0) return shape.Path[0];
        return visitors < 0 && pageViews < 0 ? shape.Visitors[0] : null;
    }

    private void ReadRow(CsvLine line, int columns, ExportRows rows)
    {
        rowCount++;
        if (line.Fields is not { } fields) rows.Bad(line.Line, "a quote is not closed, or text follows one");
        else if (fields.Length != columns) rows.Bad(line.Line, "it has not as many columns as the header");
        else if (date >= 0 && ExportRows.Day(fields[date]) is null) rows.Bad(line.Line, "the date is not of the form 2026-11-20");
        else
        {
            var day = date >= 0 ? ExportRows.Day(fields[date]) : null;
            var views = ExportRows.Count(fields[pageViews >= 0 ? pageViews : visitors]);
            var people = ExportRows.Count(fields[visitors >= 0 ? visitors : pageViews]);
            rows.Add(line.Line, shape.Source, new ExportRow(day, host >= 0 ? fields[host] : "", fields[path], people, views));
        }
    }
}
