using System.Collections.Frozen;

namespace TechNews.Composing;

/// <summary>Languages as <c>og:locale</c> wants them: <c>language_TERRITORY</c> (ogp.me).</summary>
internal static class OpenGraphLocale
{
    // Where a language tag names no territory, the one that readers of link previews take for it.
    private static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "ar_AR",
        ["bg"] = "bg_BG",
        ["ca"] = "ca_ES",
        ["cs"] = "cs_CZ",
        ["da"] = "da_DK",
        ["de"] = "de_DE",
        ["el"] = "el_GR",
        ["en"] = "en_US",
        ["es"] = "es_ES",
        ["et"] = "et_EE",
        ["fa"] = "fa_IR",
        ["fi"] = "fi_FI",
        ["fr"] = "fr_FR",
        ["he"] = "he_IL",
        ["hi"] = "hi_IN",
        ["hr"] = "hr_HR",
        ["hu"] = "hu_HU",
        ["id"] = "id_ID",
        ["it"] = "it_IT",
        ["ja"] = "ja_JP",
        ["ko"] = "ko_KR",
        ["lt"] = "lt_LT",
        ["lv"] = "lv_LV",
        ["nb"] = "nb_NO",
        ["nl"] = "nl_NL",
        ["no"] = "nb_NO",
        ["pl"] = "pl_PL",
        ["pt"] = "pt_PT",
        ["ro"] = "ro_RO",
        ["ru"] = "ru_RU",
        ["sk"] = "sk_SK",
        ["sl"] = "sl_SI",
        ["sr"] = "sr_RS",
        ["sv"] = "sv_SE",
        ["th"] = "th_TH",
        ["tr"] = "tr_TR",
        ["uk"] = "uk_UA",
        ["vi"] = "vi_VN",
        ["zh"] = "zh_CN",
        ["zh-hans"] = "zh_CN",
        ["zh-hant"] = "zh_TW",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the territory is not known.</summary>
    /// <param name="language">BCP 47.</param>
    public static string? Of(string? language)
    {
        if (language is null) return null;
        if (Usual.TryGetValue(language, out var usual)) return usual;
        var parts = language.Split('-');
        var territory = parts.Skip(1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter));
        return territory is null ? null : $"{parts[0].ToLowerInvariant()}_{territory.ToUpperInvariant()}";
    }
}
