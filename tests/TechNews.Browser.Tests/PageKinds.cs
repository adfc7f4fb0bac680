namespace TechNews.Browser.Tests;

/// <summary>One page of each kind of the sample site.</summary>
public sealed class PageKinds : TheoryData<string>
{
    public PageKinds()
    {
        foreach (var kind in new[] { "home", "article", "section", "tag", "tags", "author", "authors", "archive", "page", "search", "not found" })
            Add(kind);
    }

    /// <summary>The URL's path of a page of the kind.</summary>
    internal static string Path(string kind, string site) => kind switch
    {
        "home" => "/",
        "article" => LongestIn(site, "chips"),
        "section" => "/chips/",
        "tag" => LongestIn(site, "tags"),
        "tags" => "/tags/",
        "author" => LongestIn(site, "authors"),
        "authors" => "/authors/",
        "archive" => "/archive/",
        "page" => "/about/",
        "search" => "/search/?q=battery",
        "not found" => "/no/such/page/",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of page"),
    };

    /// <summary>The page with most on it shows most faults.</summary>
    private static string LongestIn(string site, string folder)
    {
        var pages =
            from directory in Directory.GetDirectories(System.IO.Path.Combine(site, folder))
            let page = new FileInfo(System.IO.Path.Combine(directory, "index.html"))
            where page.Exists && page.Directory!.Name is not "page"
            orderby page.Length descending
            select $"/{folder}/{page.Directory!.Name}/";
        return pages.First();
    }
}
