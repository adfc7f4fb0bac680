namespace TechNews.Parsing.Markdown;

/// <summary>The quotation marks of a language: double and single, opening and closing, with any space that belongs to them.</summary>
internal sealed record QuoteMarks(string Open, string Close, string OpenSingle, string CloseSingle)
{
    /// <summary>U+2019, in every language.</summary>
    public const char Apostrophe = '\u2019';

    private static readonly QuoteMarks English = new("\u201C", "\u201D", "\u2018", "\u2019");
    private static readonly QuoteMarks German = new("\u201E", "\u201C", "\u201A", "\u2018");
    private static readonly QuoteMarks Polish = new("\u201E", "\u201D", "\u201A", "\u2019");
    private static readonly QuoteMarks Swiss = new("\u00AB", "\u00BB", "\u2039", "\u203A");
    private static readonly QuoteMarks Danish = new("\u00BB", "\u00AB", "\u203A", "\u2039");
    private static readonly QuoteMarks French = new("\u00AB\u202F", "\u202F\u00BB", "\u201C", "\u201D");
    private static readonly QuoteMarks Latin = new("\u00AB", "\u00BB", "\u201C", "\u201D");
    private static readonly QuoteMarks Norwegian = new("\u00AB", "\u00BB", "\u2018", "\u2019");
    private static readonly QuoteMarks Nordic = new("\u201D", "\u201D", "\u2019", "\u2019");
    private static readonly QuoteMarks Cyrillic = new("\u00AB", "\u00BB", "\u201E", "\u201C");

    /// <summary>The marks of a BCP 47 language; English where it is not known.</summary>
    public static QuoteMarks Of(string language) =>
        IsSwiss(language) ? Swiss : LanguageTag.Primary(language) switch
        {
            "de" or "cs" or "sk" or "sl" or "bg" or "is" or "lt" => German,
            "pl" or "ro" or "hu" or "hr" => Polish,
            "fr" => French,
            "it" or "es" or "el" or "ca" => Latin,
            "da" => Danish,
            "nb" or "no" or "nn" => Norwegian,
            "sv" or "fi" => Nordic,
            "ru" or "uk" or "be" => Cyrillic,
            _ => English,
        };

    private static bool IsSwiss(string language) =>
        language.EndsWith("-CH", StringComparison.OrdinalIgnoreCase)
        || language.EndsWith("-LI", StringComparison.OrdinalIgnoreCase);
}
