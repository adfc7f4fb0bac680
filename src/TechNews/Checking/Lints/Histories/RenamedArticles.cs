using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Checking.Lints.Histories;

/// <summary>
/// Articles that git took for others: renamed and not committed yet, or renamed with so many changes that it sees one file deleted and another added by one commit.
/// That both have one headline (or one <c>id</c>) tells that they are one.
/// </summary>
internal sealed class RenamedArticles
{
    private readonly SourceVersions versions;
    private readonly SiteDefaults site;
    private readonly Dictionary<string, SourceFile> texts;
    private readonly Dictionary<(string DeletedBy, string Name), ImmutableArray<SourceVersion>> gone = [];

    public RenamedArticles(SourceVersions versions, BuildInputs inputs, SiteDefaults site)
    {
        (this.versions, this.site) = (versions, site);
        texts = inputs.Texts.ToDictionary(text => text.Path, StringComparer.Ordinal);
        foreach (var article in versions.Gone) Add(article.DeletedBy, article.Versions);
        foreach (var (path, vanished) in versions.Articles.OrderBy(article => article.Key, StringComparer.Ordinal))
        {
            if (!texts.ContainsKey(path)) Add("", vanished);
        }
    }

    /// <summary>Oldest first, under all its names; empty where nothing is known of it.</summary>
    public ImmutableArray<SourceVersion> VersionsOf(string path)
    {
        var known = versions.Articles.TryGetValue(path, out var own) ? own : [];
        for (var more = Before(known, path); !more.IsEmpty; more = Before(known, path)) known = [.. more, .. known];
        return known;
    }

    // A line ends where a commit added its file; what that commit deleted is older, so that this comes to an end.
    private ImmutableArray<SourceVersion> Before(ImmutableArray<SourceVersion> known, string path)
    {
        if (gone.Count == 0) return [];
        var (commit, text) = known is [var first, ..] ? (first.Commit, first.Text) : ("", texts[path]);
        return NameOf(text) is { } name && gone.TryGetValue((commit, name), out var more) ? more : [];
    }

    private void Add(string deletedBy, ImmutableArray<SourceVersion> line)
    {
        if (line is [.., var last] && NameOf(last.Text) is { } name) gone.TryAdd((deletedBy, name), line);
    }

    private string? NameOf(SourceFile text) =>
        ContentFiles.KindOf(text.Path) == ContentKind.Article && ArticleParser.ParseFront(text.Read(), site) is { HasErrors: false } parsed
            ? parsed.Value.Article.Front.Id ?? parsed.Value.Article.Front.Title
            : null;
}
