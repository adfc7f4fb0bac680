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

    public static Diagnostic Endless(SourceLocation at, string name) => Diagnostic.Error(
        "TN058", $"'<{name}' never ends, so that browsers take the rest of the page for a part of it", at,
        name switch
        {
            "!--" => "end the comment with '-->'",
            "plaintext" => "nothing can end it: write <pre> and </pre>",
            _ => $"end it with '</{name}>'",
        });

    public static Diagnostic UnfinishedTag(SourceLocation at) => Diagnostic.Error(
        "TN058", "this tag never ends, so that browsers take what follows for a part of it: a quotation mark or the '>' is missing", at,
        "complete the tag without an empty line in it; a '<' of the text itself is written &lt;");

    public static Diagnostic StrayEnd(SourceLocation at, string name) => Diagnostic.Error(
        "TN059", $"'</{name}>' closes what the text did not open, so that the page around it ends here", at, "remove it, or open the element in the text");

    public static Diagnostic LeftOpen(SourceLocation at, string name) => Diagnostic.Warning(
        "TN059", $"'<{name}>' is left open, so that what follows the text may look as if it were in it", at, $"end it with '</{name}>' where it should end");
}
