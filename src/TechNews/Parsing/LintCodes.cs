namespace TechNews.Parsing;

/// <summary>The codes whose weight a site may choose (<c>lint:</c> in site.yml): editorial findings, and those about finished pages.</summary>
internal static class LintCodes
{
    public static readonly string[] All =
    [
        "TN101", "TN102", "TN103", "TN104", "TN105", "TN106", "TN107", "TN108", "TN109", "TN110", "TN111", "TN112", "TN113", "TN114", "TN115",
        "TN116", "TN117", "TN118", "TN119", "TN120", "TN121", "TN122", "TN123", "TN124", "TN125", "TN126", "TN127", "TN128", "TN129", "TN130",
        "TN131", "TN132", "TN133", "TN134", "TN135", "TN140", "TN141", "TN142", "TN143", "TN144", "TN145", "TN146", "TN147",
    ];
}
