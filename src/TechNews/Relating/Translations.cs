using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>A page in one language, as each page of its group names it.</summary>
/// <param name="Language">BCP 47, or <c>x-default</c>.</param>
/// <param name="Url">Absolute.</param>
public sealed record AlternateLink(string Language, string Url);

/// <summary>
/// Which live articles are one article in several languages. It is enough that one of two names the other: every page of a group names all of it, itself too,
/// and one of them for readers of any other language.
/// </summary>
internal static class Translations
{
    private const string AnyOther = "x-default";

    /// <summary>By story; a story without translations is not in it. Ordered by language (ordinal), <c>x-default</c> last.</summary>
    public static Reported<FrozenDictionary<Story, ImmutableArray<AlternateLink>>> Of(ImmutableArray<Story> stories, ArticleReferences references, SourceTables tables)
    {
        var report = new Report();
        var speaking = stories.Where(story => !story.Article.Front.Translations.IsEmpty).ToArray();
        if (speaking.Length == 0) return Reported.Clean(FrozenDictionary<Story, ImmutableArray<AlternateLink>>.Empty);
        var live = stories.DistinctBy(story => story.Article.Path, StringComparer.Ordinal).ToDictionary(story => story.Article.Path, StringComparer.Ordinal);
        var groups = new Dictionary<Story, Group>();
        foreach (var story in speaking)
        {
            foreach (var translation in story.Article.Front.Translations) Join(story, translation);
        }

        foreach (var group in groups.Values.Distinct().Where(group => group.Links.Count > 1)) group.Close(tables.Config.Language);
        return report.With(groups.Where(entry => entry.Value.Links.Count > 1).ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Finished));

        void Join(Story story, Translation translation)
        {
            var group = GroupOf(story);
            if (WebAddress.IsWeb(translation.Target.Value) && !translation.Target.Value.StartsWith(tables.Config.BaseUrl.AbsoluteUri, StringComparison.Ordinal))
            {
                if (group.Add(translation.Language, new Uri(translation.Target.Value).AbsoluteUri, translation.Target.At) is { } first)
                    report.Add(RelatingProblems.TwoTranslations(translation, first));
                return;
            }

            if (references.Find(translation.Target.Value) is not { } article) report.Add(references.Unknown(translation.Target));
            else if (!string.Equals(LanguageOf(article, tables), translation.Language, StringComparison.OrdinalIgnoreCase))
                report.Add(RelatingProblems.OtherLanguage(translation, LanguageOf(article, tables), article.Path));
            else if (live.TryGetValue(article.Path, out var other)) Merge(group, GroupOf(other), translation);
        }

        void Merge(Group group, Group other, Translation translation)
        {
            if (group == other) return;
            foreach (var (language, link) in other.Links)
            {
                if (group.Add(language, link.Url, link.At) is { } first) report.Add(RelatingProblems.TwoTranslations(translation with { Language = language }, first));
            }

            group.Members.AddRange(other.Members);
            foreach (var member in other.Members) groups[member] = group;
        }

        Group GroupOf(Story story)
        {
            if (groups.TryGetValue(story, out var known)) return known;
            var group = new Group();
            group.Members.Add(story);
            group.Add(LanguageOf(story.Article, tables), story.AbsoluteUrl, story.Article.TitleAt);
            return groups[story] = group;
        }
    }

    private static string LanguageOf(Article article, SourceTables tables) => article.Front.Language ?? tables.Config.Language;

    private sealed class Group
    {
        public SortedDictionary<string, (string Url, SourceLocation At)> Links { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<Story> Members { get; } = [];

        public ImmutableArray<AlternateLink> Finished { get; private set; } = [];

        /// <summary>Who has the language already, where that is another page.</summary>
        public SourceLocation? Add(string language, string url, SourceLocation at)
        {
            if (Links.TryAdd(language, (url, at))) return null;
            return string.Equals(Links[language].Url, url, StringComparison.Ordinal) ? null : Links[language].At;
        }

        /// <param name="usual">The site's own language, in which readers of any other one are served.</param>
        public void Close(string usual)
        {
            var other = Links.TryGetValue(usual, out var own) ? own.Url : Members.MinBy(member => member.Article.Path, StringComparer.Ordinal)!.AbsoluteUrl;
            Finished = [.. Links.Select(link => new AlternateLink(link.Key, link.Value.Url)), new AlternateLink(AnyOther, other)];
        }
    }
}
