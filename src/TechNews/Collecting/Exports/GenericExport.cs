namespace TechNews.Collecting.Exports;

/// <summary>Any CSV file with a column for the path and one for the views; the views are taken for visitors too.</summary>
internal static class GenericExport
{
    public static TableShape Table(CsvColumns columns) => new()
    {
        Source = "csv",
        Path = columns.Path is { } path ? [path] : ["path", "page", "url"],
        Visitors = columns.Views is { } views ? [views] : ["visitors", "views"],
        PageViews = columns.Views is null ? ["pageviews", "views"] : [],
        Date = columns.Date is { } date ? [date] : ["date", "day"],
    };
}
