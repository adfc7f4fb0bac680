using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary><c>menus.footer</c>: links below every page.</summary>
internal static class MenuReader
{
    public static ImmutableArray<MenuItem> Read(Fields? menus)
    {
        if (menus is null) return [];
        var items = ImmutableArray.CreateBuilder<MenuItem>();
        foreach (var item in menus.InnerList("footer", ConfigKeys.MenuItem, "[{title: About, url: /about/}]"))
        {
            var title = item.RequiredLine("title", "About");
            var url = item.RequiredLine("url", "/about/") is null ? null : item.Located("url");
            if (url is not null && Problem(url.Value) is { } problem) item.Report.Add(ParsingProblems.BadLink(url.At, problem));
            else if (title is not null && url is not null) items.Add(new MenuItem(title, url.Value));
        }

        return items.ToImmutable();
    }

    private static string? Problem(string url) =>
        WebAddress.IsLink(url) ? null : url.StartsWith('/') ? UrlPath.ProblemOfPath(url) : "it must be a path of the site, or start with https:, http: or mailto:";
}
