using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Checking.Finished;

/// <summary>Every check of the finished site: one line for each.</summary>
public static class FinishedChecks
{
    /// <param name="sources">Where findings point if they can.</param>
    public static ImmutableArray<Diagnostic> Check(OutputTree tree, Edition edition, ImmutableArray<SourceFile> sources)
    {
        var site = FinishedSite.Of(tree, edition, sources);
        return
        [
            .. edition.Config.Lint.Weigh(
            [
                .. FinishedLinks.Check(site),
                .. FinishedRedirects.Check(site),
                .. RepeatedTexts.Check(site),
                .. PageWeights.Check(site),
                .. PageMarkup.Check(site),
                .. site.Pages.SelectMany(page => page.StructuredData.SelectMany(StructuredDataRules.Flaws).Select(flaw => FinishedProblems.StructuredData(page.File, flaw))),
                .. LanguageLinks.Check(site),
                .. Feeds.Check(site),
                .. Sitemaps.Check(site),
            ]),
        ];
    }
}
