using TechNews.Composing.Redirecting;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Composing;

/// <summary>Everything that can be wrong with documents and redirects: codes TN039 and TN230 to TN234.</summary>
internal static class ComposingProblems
{
    public static Diagnostic SecurityExpired(SourceLocation at) => Diagnostic.Warning(
        "TN039", "security.txt has expired: nobody may rely on it any more", at, "set 'expires' to a date less than a year ahead");

    public static Diagnostic AliasIsTaken(Located<string> alias, SourceLocation owner) => Diagnostic.Error(
        "TN230", $"the alias '{alias.Value}' is the path of a page or file of the site, made by {owner}", alias.At,
        "remove the alias, or give the other one another path");

    public static Diagnostic TwoTargets(Located<string> alias, SourceLocation other) => Diagnostic.Error(
        "TN231", $"two articles have the alias '{alias.Value}': this one and {other}", alias.At, "an old path can lead to one place only: remove it from one of them");

    public static Diagnostic Loop(Redirect redirect, SourceLocation other) => Diagnostic.Error(
        "TN232", $"'{redirect.From}' redirects in a circle, by way of {other}", redirect.At, "let 'redirect' name a page that stays");

    public static Diagnostic QueriesOnServers(Redirect first, int count) => new(
        Severity.Hint, "TN234",
        count == 1 ? "an old address with a query is redirected by nginx and Caddy only" : $"{count} old addresses with a query are redirected by nginx and Caddy only; this is the first",
        first.At,
        "a host of plain files and its _redirects look at paths alone: keep the alias where such a server stands in front, else remove it");

    public static Diagnostic Nowhere(Redirect redirect) => Diagnostic.Warning(
        "TN233", $"'{redirect.To}' is no page of the site, so this redirect leads nowhere", redirect.At, "name the path of a page that exists");
}
