using System.Collections.Frozen;
using TechNews.Parsing;

namespace TechNews.Composing.Graphs;

/// <summary>Addresses of well-known licences by the names under which editors write them: structured data wants the address.</summary>
internal static class Licences
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC0 1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["Public domain"] = "https://creativecommons.org/publicdomain/mark/1.0/",
        ["MIT"] = "https://opensource.org/license/mit",
        ["Apache-2.0"] = "https://www.apache.org/licenses/LICENSE-2.0",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] CreativeCommons = ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"];
    private static readonly string[] Versions = ["4.0", "3.0", "2.5", "2.0"];

    /// <summary>Null where the text is no address and no licence that is known here.</summary>
    public static string? UrlOf(string licence)
    {
        if (WebAddress.IsWeb(licence)) return licence;
        return Known.TryGetValue(licence, out var url) ? url : CreativeCommonsOf(licence);
    }

    // "CC BY-SA 4.0", "CC-BY-SA-4.0". Before version 4.0 a country's port may be meant, which has an address of its own: those that name one stay text.
    private static string? CreativeCommonsOf(string licence)
    {
        var text = licence.Replace(' ', '-').ToLowerInvariant();
        if (!text.StartsWith("cc-", StringComparison.Ordinal)) return null;
        var at = text.LastIndexOf('-');
        if (at <= "cc-".Length) return null;
        var (terms, version) = (text["cc-".Length..at], text[(at + 1)..]);
        var isKnown = CreativeCommons.Contains(terms, StringComparer.Ordinal) && Versions.Contains(version, StringComparer.Ordinal);
        return isKnown ? $"https://creativecommons.org/licenses/{terms}/{version}/" : null;
    }
}
