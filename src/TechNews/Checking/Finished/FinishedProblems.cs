using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>Everything that can be wrong with the finished site: TN112, TN114 and TN140 to TN147.</summary>
internal static class FinishedProblems
{
    public static Diagnostic DeadLink(SourceLocation where, OutputFile page, Reference link, int otherPages, string suggestion) => Diagnostic.Error(
        "TN112",
        $"{(link.Kind == ReferenceKind.Link ? "broken link" : "missing file")}: nothing is found at '{link.Url}'{suggestion} ({Place(where, page, link.Line, otherPages)})",
        where,
        "correct the address in the content or in the template that writes it");

    public static Diagnostic DeadFragment(SourceLocation where, OutputFile page, Reference link, int otherPages, string suggestion) => Diagnostic.Error(
        "TN112",
        $"broken link: the page behind '{link.Url}' has no such id{suggestion} ({Place(where, page, link.Line, otherPages)})",
        where,
        "correct the part after '#', or give the target that id");

    public static Diagnostic RedirectChain(OutputFile page, string target, string next) => Diagnostic.Warning(
        "TN114", $"{page.Path} redirects to {target}, which redirects again to {next}", page.Origin, "redirect to the last address at once");

    public static Diagnostic LinkToRedirect(SourceLocation where, OutputFile page, Reference link, int otherPages, string target) => Diagnostic.Warning(
        "TN114",
        $"'{link.Url}' is an old address, which redirects to {target} ({Place(where, page, link.Line, otherPages)})",
        where,
        "link to the new address");

    public static Diagnostic SameTitle(OutputFile page, OutputFile other, string title) => Diagnostic.Warning(
        "TN140", $"{page.Path} has the title of {other.Path}: '{title}'", page.Origin, "give one of them another title, or 'seo_title'");

    public static Diagnostic SameDescription(OutputFile page, OutputFile other) => Diagnostic.Warning(
        "TN141", $"{page.Path} has the description of {other.Path}", page.Origin, "give one of them another 'description' or 'summary'");

    public static Diagnostic TooHeavy(OutputFile file, string what, long bytes, int limit) => Diagnostic.Warning(
        "TN142",
        string.Create(CultureInfo.InvariantCulture, $"{what} {bytes / 1000.0:0.0} kB compressed, more than {limit / 1000}"),
        file.Origin,
        "readers on slow lines wait for every kilobyte: split the page, or trim what the theme adds");

    public static Diagnostic StructuredData(OutputFile page, string flaw) => Diagnostic.Error(
        "TN143", $"structured data of {page.Path}: {flaw}", page.Origin, "correct the template that writes the JSON-LD; search engines drop what they cannot read");

    public static Diagnostic Feed(OutputFile file, string flaw) => Diagnostic.Error(
        "TN144", $"{file.Path}: {flaw}", file.Origin, "correct the template that writes the feed; a reader program may drop the whole of it");

    public static Diagnostic Sitemap(OutputFile file, string flaw) => Diagnostic.Error(
        "TN145", $"{file.Path}: {flaw}", file.Origin, "correct what writes the sitemap; a crawler may drop the whole of it");

    public static Diagnostic Language(OutputFile page, string flaw) => Diagnostic.Error(
        "TN148", $"{page.Path}: {flaw}", page.Origin, "correct the template that writes hreflang: pages in several languages name each other, themselves and an x-default");

    public static Diagnostic RepeatedId(OutputFile page, string id, int otherPages) => Diagnostic.Warning(
        "TN146", $"the id '{id}' stands twice on {page.Path}{Others(otherPages)}", page.Origin, "an id is unique on its page: links and labels find only the first");

    public static Diagnostic Unsized(OutputFile page, Reference picture, int otherPages) => Diagnostic.Warning(
        "TN147",
        $"the picture '{picture.Url}' has no width and height ({Place(page.Origin, page, picture.Line, otherPages)})",
        page.Origin,
        "the text below it jumps when it arrives: write both attributes");

    // The line of the output helps where the source has none to point at.
    private static string Place(SourceLocation where, OutputFile page, int line, int otherPages) => where.LineText is null
        ? string.Create(CultureInfo.InvariantCulture, $"line {line} of {page.Path}{Others(otherPages)}")
        : $"on {page.Path}{Others(otherPages)}";

    private static string Others(int count) => count switch
    {
        0 => "",
        1 => ", and another page",
        _ => string.Create(CultureInfo.InvariantCulture, $", and {count} other pages"),
    };
}
