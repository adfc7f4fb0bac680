using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Everything that can be wrong between files.</summary>
internal static partial class RelatingProblems
{
    public static Diagnostic UnknownAuthor(Located<string> author, IEnumerable<string> known) => Diagnostic.Error(
        "TN012",
        $"unknown author '{author.Value}'{Suggestion.Tail(author.Value, known)}",
        author.At,
        $"add content/authors/{author.Value}.yml, or name one of the files there");

    public static Diagnostic UnknownSection(Located<string> section, IEnumerable<string> known) => Diagnostic.Error(
        "TN013",
        $"unknown section '{section.Value}'{Suggestion.Tail(section.Value, known)}",
        section.At,
        $"add content/sections/{section.Value}.yml, or name one of the files there");

    public static Diagnostic DuplicateUrl(string url, SourceLocation one, SourceLocation other) => Diagnostic.Error(
        "TN060",
        $"two sources make the same URL {url}: this one and {other}",
        one,
        "give one of them another 'slug' or 'url'");

    public static Diagnostic DuplicateId(string id, SourceLocation one, SourceLocation other) => Diagnostic.Error(
        "TN061",
        $"two articles have the id '{id}': this one and {other}",
        one,
        "an id is an article's identity in feeds: change one of them");

    public static Diagnostic BrokenLink(Located<string> link, IEnumerable<string> known) => Diagnostic.Error(
        "TN112",
        $"broken link: nothing is found at '{link.Value}'{Suggestion.Tail(link.Value, known)}",
        link.At,
        "link to an article by its file (other.md or @/folder/other.md), or to a path of the site that exists");

    public static Diagnostic BrokenAnchor(Located<string> link, string anchor, IEnumerable<string> known) => Diagnostic.Error(
        "TN112",
        $"broken link: the page has no heading or id '{anchor}'{Suggestion.Tail(anchor, known)}",
        link.At,
        "an anchor is a heading's text in lower case with hyphens for spaces");

    public static Diagnostic MissingImage(Located<string> image, IEnumerable<string> known) => Diagnostic.Error(
        "TN112",
        $"missing image: no file is found for '{image.Value}'{Suggestion.Tail(image.Value, known)}",
        image.At,
        "put the file beside the article, or under static/ and start the path with a slash");

    public static Diagnostic LinkToUnpublished(Located<string> link, string path) => Diagnostic.Warning(
        "TN062",
        $"link to an article that is not published yet: {path}",
        link.At,
        "it is shown as plain text until that article is live");

    public static Diagnostic PolicyUnpublished(Located<string> link, string path) => Diagnostic.Warning(
        "TN062",
        $"link to a page that is not published yet: {path}",
        link.At,
        "it is left out of footer and structured data until that page is live");

    public static Diagnostic UnknownRelated(Located<string> id, IEnumerable<string> known) => Diagnostic.Error(
        "TN063",
        $"unknown article '{id.Value}'{Suggestion.Tail(id.Value, known)}",
        id.At,
        "name an article by its path under content/articles without .md");

    public static Diagnostic UnknownLayout(Located<string> layout, IEnumerable<string> known) => Diagnostic.Error(
        "TN064",
        $"unknown layout '{layout.Value}'{Suggestion.Tail(layout.Value, known)}",
        layout.At,
        $"add templates/{layout.Value}.html, or leave the key out");

    public static Diagnostic StaleViews(DateOnly newest, string instead) => Diagnostic.Warning(
        "TN065",
        $"the newest view counts are of {newest:yyyy-MM-dd}: too old for a Most Viewed list, so {instead} in its place",
        SourceLocation.WholeFile("content/views"),
        "run 'technews collect views' on recent logs, or raise most_viewed.stale_after in site.yml");

    public static Diagnostic TwoTranslations(Translation translation, SourceLocation first) => Diagnostic.Error(
        "TN241",
        $"two pages are this article in '{translation.Language}'; the other is named at {first}",
        translation.Target.At,
        "an article has one page in each language: remove one of the two");

    public static Diagnostic OtherLanguage(Translation translation, string language, string path) => Diagnostic.Error(
        "TN242",
        $"{path} is in '{language}', not in '{translation.Language}'",
        translation.Target.At,
        $"write 'lang: {translation.Language}' there, or '{language}' here");

    public static Diagnostic UnknownViewSource(string source, IEnumerable<string> known) => Diagnostic.Warning(
        "TN240",
        $"no view counts come from '{source}', which most_viewed.sources in site.yml names{Suggestion.Tail(source, known)}",
        SourceLocation.WholeFile("content/views"),
        $"the sources of the rows there: {string.Join(", ", known)}");
}
