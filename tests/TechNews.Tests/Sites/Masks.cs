using System.Text.RegularExpressions;

namespace TechNews.Tests.Sites;

/// <summary>Takes out of a text what differs between two right runs: where the site lay, how long it took, how large it is.</summary>
internal static partial class Masks
{
    public static string Apply(string said, string site)
    {
        said = said.ReplaceLineEndings("\n").Replace(site, "SITE", StringComparison.Ordinal);
        said = Duration().Replace(said, "N s");
        return Size().Replace(said, "N kB");
    }

    /// <summary>A style sheet's fingerprint changes with every touch of the theme.</summary>
    public static string Fingerprint(string path) => Hash().Replace(path, ".HASH.");

    [GeneratedRegex(@"\b[0-9]+([.,][0-9]+)? ?(ms|s)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?<=peak RSS +)[0-9]+([.,][0-9]+)? ?[kMG]B\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Size();

    [GeneratedRegex(@"\.[0-9a-f]{8,}\.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hash();
}
