using TechNews.Checking.Finished;
using TechNews.Diagnostics;

namespace TechNews.Probing;

/// <summary>What can be wrong with links to other sites.</summary>
internal static class ProbingProblems
{
    public static Diagnostic NoProxy(string variable) => Diagnostic.Error(
        "TN253", $"{variable} names no proxy", SourceLocation.WholeFile(""), "write it as http://host:port, https:// or socks5://, or unset it");

    public static Diagnostic DeadLink(OutsideLink link, string reason) => Diagnostic.Warning(
        "TN113", $"dead link to {link.Url.AbsoluteUri}: {reason}", link.Where, "link to where it is now, or to an archived copy");
}
