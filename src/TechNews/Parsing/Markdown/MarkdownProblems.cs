using TechNews.Diagnostics;

namespace TechNews.Parsing.Markdown;

/// <summary>Everything that can be wrong with a Markdown body.</summary>
internal static class MarkdownProblems
{
    public static Diagnostic NotUnderstood(SourceLocation at, string reason) => Diagnostic.Error(
        "TN050", $"the Markdown could not be read: {reason}", at, "simplify the text around this place");

    public static Diagnostic UnsafeLink(SourceLocation at, string scheme) => Diagnostic.Error(
        "TN051",
        $"a link may not use '{scheme}:'",
        at,
        "use http, https, mailto, tel or ftp, or a path of the site; the link was dropped");

    public static Diagnostic TooDeep(SourceLocation at) => Diagnostic.Error(
        "TN052", "nested too deeply", at, $"at most {NestingLimits.Levels} levels of lists, quotes and emphasis may lie in each other");

    public static Diagnostic TooTangled(SourceLocation at) => Diagnostic.Error(
        "TN052", "nested too deeply: too many marks or links are opened here", at, "split the text into several lines or paragraphs");

    public static Diagnostic Shortcode(SourceLocation at, string name) => Diagnostic.Warning(
        "TN053",
        $"shortcode '{name}' of another generator is shown as text",
        at,
        "replace it with Markdown or HTML, or put it into backquotes to show it");

    public static Diagnostic TopHeading(SourceLocation at) => Diagnostic.Warning(
        "TN054", "a heading of level 1 in the text is shown as level 2", at, "the title is the page's level 1; start with ##");

    public static Diagnostic ThirdParty(SourceLocation at, string host) => Diagnostic.Warning(
        "TN055", $"readers' browsers will ask {host} for this", at, "copy the file beside the article and link to the copy");

    public static Diagnostic EmptyLink(SourceLocation at) => Diagnostic.Warning(
        "TN056", "a link without a target is shown as plain text", at, "write the target between the round brackets");

    public static Diagnostic DuplicateId(SourceLocation at, string id) => Diagnostic.Warning(
        "TN057", $"the id '{id}' is already used on this page", at, "give it another id");
}
