using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>Keys whose values become paths of the site or of its files.</summary>
internal static class PathFields
{
    /// <summary><c>url</c>, with the slash at its end that a page without file extension has.</summary>
    public static Located<string>? Url(Fields fields)
    {
        if (fields.Located("url", "/chips/a-story/") is not { } url) return null;
        if (UrlPath.ProblemOfPath(url.Value) is not { } problem) return url with { Value = WithSlash(url.Value) };
        fields.Report.Add(ParsingProblems.BadPath(fields.Find("url")!.Key.Value, url.At, problem));
        return null;
    }

    /// <summary>Old paths, and old addresses that only a query tells apart.</summary>
    public static (ImmutableArray<Located<string>> Paths, ImmutableArray<QueryAlias> Queries) Aliases(Fields fields)
    {
        var paths = ImmutableArray.CreateBuilder<Located<string>>();
        var queries = ImmutableArray.CreateBuilder<QueryAlias>();
        foreach (var alias in fields.Lines("aliases").DistinctBy(alias => AliasKey(alias.Value), StringComparer.Ordinal))
        {
            var query = alias.Value.IndexOf('?', StringComparison.Ordinal);
            var path = query < 0 ? alias.Value : alias.Value[..query];
            var problem = UrlPath.ProblemOfPath(path) ?? (query < 0 ? null : UrlPath.ProblemOfQuery(alias.Value[(query + 1)..]));
            if (problem is not null) fields.Report.Add(ParsingProblems.BadPath(fields.Find("aliases")!.Key.Value, alias.At, problem));
            else if (query < 0) paths.Add(alias);
            else queries.Add(new QueryAlias(path, alias.Value[(query + 1)..], alias.At));
        }

        return (paths.ToImmutable(), queries.ToImmutable());
    }

    /// <summary>A template's name inside the theme, without the extension that other generators write.</summary>
    public static Located<string>? Layout(Fields fields)
    {
        if (fields.Located("layout", "article") is not { } layout) return null;
        var name = layout.Value.EndsWith(".html", StringComparison.Ordinal) ? layout.Value[..^".html".Length] : layout.Value;
        if (UrlPath.ProblemOfPath("/" + name) is not { } problem) return layout with { Value = name };
        fields.Report.Add(ParsingProblems.BadPath(fields.Find("layout")!.Key.Value, layout.At, problem));
        return null;
    }

    /// <summary>A picture: a relative path, a path from the root, or an absolute http URL.</summary>
    public static Located<string>? Picture(Fields fields, string key)
    {
        if (fields.Located(key, "photo.jpg") is not { } picture) return null;
        var problem = WebAddress.HasScheme(picture.Value) && !WebAddress.IsWeb(picture.Value) ? "only http and https lead outside"
            : picture.Value.Contains('\\', StringComparison.Ordinal) ? "it holds '\\'"
            : picture.Value.Any(Characters.IsInvisible) ? "it holds an invisible character"
            : picture.Value.StartsWith("//", StringComparison.Ordinal) ? "it starts with '//'" : null;
        if (problem is null) return picture;
        fields.Report.Add(ParsingProblems.BadPicture(key, picture.At, problem));
        return null;
    }

    // Spellings of one old path are one alias, as they are one page. Of a query letter case is no matter.
    private static string AliasKey(string alias)
    {
        var query = alias.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? UrlPath.Key(alias) : Uri.UnescapeDataString(alias[..query]) + alias[query..].ToUpperInvariant();
    }

    private static string WithSlash(string path) =>
        path.EndsWith('/') || path[path.LastIndexOf('/')..].Contains('.', StringComparison.Ordinal) ? path : path + "/";
}
