using System.Buffers;

namespace TechNews.Collecting.Bots;

/// <summary>
/// The built-in rules for agents. Browsers all write in one old shape (RFC 9110, section 10.1.5, and the habit that grew from it):
/// <c>Mozilla/5.0 (system) engine ...</c>. What does not is a program; what does and yet names its trade or an address to write to is
/// one too. In-app browsers of phones are people.
/// </summary>
internal static class BotRules
{
    private static readonly SearchValues<string> Engines = SearchValues.Create(
        ["Gecko/", "like Gecko", "MSIE ", "Trident/", "Presto/", "Chrome/", "AppleWebKit"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Signs = SearchValues.Create(
    [
        // Their trade.
        "bot", "crawl", "spider", "slurp", "scan", "scrap", "fetch", "harvest", "archiv", "search", "feed", "rss", "check", "verify",
        "valid", "monitor", "inspect", "watch", "agent", "finder", "preview", "favicon", "thumbnail", "screenshot", "proxy", "insight",
        "collapsify", "newsnow", "readable/", "manus-user",
        // An address where their maker can be found: no browser gives one.
        "http:", "https:", "www.", "@", ".com", ".fr", ".io/", ".html",
        // Browsers that no one sits in front of.
        "headless", "phantomjs", "puppeteer", "playwright", "selenium", "synthetic", "lighthouse", "pagespeed", "ptst/", "gtmetrix",
        "pingdom", "splash ", "rigor)", "dareboost", "datanyze", "hardenize", "silktide", "securityheaders", "ylt ", "testlocal",
        "hotjar", "linktiger", "marketgoo", "sindup", "newsai", "google-", "-google", "foregenix",
        // Additions inside the engine's own brackets, which browsers close at once.
        "like Gecko;", "like Gecko,",
    ],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsBot(string agent)
    {
        var isShaped = agent.StartsWith("Mozilla/5.0 (", StringComparison.OrdinalIgnoreCase)
            || agent.StartsWith("Mozilla/4.0 (", StringComparison.OrdinalIgnoreCase)
            || agent.StartsWith("Opera/9", StringComparison.OrdinalIgnoreCase);
        if (!isShaped || !agent.AsSpan().ContainsAny(Engines)) return true;
        if (IsCompatible(agent)) return true;
        // A maker of phones.
        return agent.Replace("CUBOT", "", StringComparison.OrdinalIgnoreCase).AsSpan().ContainsAny(Signs);
    }

    // "compatible;" was Internet Explorer's word, and is today that of crawlers.
    private static bool IsCompatible(string agent)
    {
        var at = agent.IndexOf("compatible;", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var rest = agent.AsSpan(at + "compatible;".Length).TrimStart();
        return !rest.StartsWith("MSIE ", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("Konqueror/", StringComparison.OrdinalIgnoreCase);
    }
}
