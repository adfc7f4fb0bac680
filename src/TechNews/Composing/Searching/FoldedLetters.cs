using System.Globalization;
using System.Text;
using TechNews.Parsing;

namespace TechNews.Composing.Searching;

/// <summary>
/// Letters as search compares them: lower case and without accents (Unicode's canonical decomposition, marks removed), so that <c>Łódź</c> and <c>lodz</c> are
/// one word. The script of the search page does the same to what a reader types; where it has the browser's tables, this has its own, because
/// in the invariant culture the runtime takes no letter and accent apart.
/// </summary>
internal static class FoldedLetters
{
    /// <summary>No part of a word: a word ends here.</summary>
    public const char End = '\0';

    /// <summary>Vanishes, as a soft hyphen does.</summary>
    public const char Nothing = '\u0001';

    /// <summary>Becomes several letters (<see cref="Several"/>).</summary>
    public const char Many = '\u0002';

    // A letter, and then what is that letter with something on it.
    private static readonly string[] Rows =
    [
        "ιΐίϊἰἱἲἳἴἵἶἷὶ\u1F77ῐῑῒ\u1FD3ῖῗ",
        "αάἀἁἂἃἄἅἆἇὰ\u1F71ᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "εέἐἑἒἓἔἕὲ\u1F73",
        "ηήἠἡἢἣἤἥἦἧὴ\u1F75ᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "υΰϋύὐὑὒὓὔὕὖὗὺ\u1F7Bῠῡῢ\u1FE3ῦῧ",
        "οόὀὁὂὃὄὅὸ\u1F79",
        "ωώὠὡὢὣὤὥὦὧὼ\u1F7Dᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "ρῤῥ",
        "σς",
        "ϒϓϔ",
        "ийѝӣӥ",
        "еѐёӗ",
        "гѓ",
        "ії",
        "кќ",
        "уўӯӱӳ",
        "ѵѷ",
        "жӂӝ",
        "аӑӓ",
        "әӛ",
        "зӟ",
        "оӧ",
        "өӫ",
        "эӭ",
        "чӵ",
        "ыӹ",
        "ʒǯ",
        "\u05D0\uFB2E\uFB2F\uFB30", // Alef.
        "\u05D1\uFB31\uFB4C", // Bet.
        "\u05D2\uFB32", // Gimel.
        "\u05D3\uFB33", // Dalet.
        "\u05D4\uFB34", // He.
        "\u05D5\uFB35\uFB4B", // Vav.
        "\u05D6\uFB36", // Zayin.
        "\u05D8\uFB38", // Tet.
        "\u05D9\uFB1D\uFB39", // Yod.
        "\u05DA\uFB3A", // Final kaf.
        "\u05DB\uFB3B\uFB4D", // Kaf.
        "\u05DC\uFB3C", // Lamed.
        "\u05DE\uFB3E", // Mem.
        "\u05E0\uFB40", // Nun.
        "\u05E1\uFB41", // Samekh.
        "\u05E3\uFB43", // Final pe.
        "\u05E4\uFB44\uFB4E", // Pe.
        "\u05E6\uFB46", // Tsadi.
        "\u05E7\uFB47", // Qof.
        "\u05E8\uFB48", // Resh.
        "\u05E9\uFB2A\uFB2B\uFB2C\uFB2D\uFB49", // Shin.
        "\u05EA\uFB4A", // Tav.
        "\u05F2\uFB1F", // Yiddish double yod.
        "\u0627\u0622\u0623\u0625", // Alef.
        "\u0648\u0624", // Waw.
        "\u064A\u0626", // Yeh.
        "\u06D5\u06C0", // Ae.
        "\u06C1\u06C2", // Heh goal.
        "\u06D2\u06D3", // Yeh barree.
    ];

    // By the upper byte of the character: a text in Latin letters needs a few of these tables only. Two threads may make one, and make the same.
    private static readonly char[]?[] Tables = new char[0x100][];

    /// <summary>What a character of the basic plane becomes: a letter, or one of the three constants. Half a surrogate pair ends a word.</summary>
    public static char Of(char c) => (Tables[c >> 8] ??= TableOf(c >> 8))[c & 0xFF];

    /// <summary>The letters for one that becomes <see cref="Many"/>.</summary>
    public static string Several(char c) => LatinLetters.Fold((char)Rune.ToLowerInvariant(new Rune(c)).Value)!;

    /// <summary>Letters, decimal digits, and the marks that are vowels in Indian and South-East Asian scripts.</summary>
    public static bool IsInWords(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static char[] TableOf(int upper)
    {
        var table = new char[0x100];
        for (var lower = 0; lower < table.Length; lower++) table[lower] = Entry((char)((upper << 8) | lower));
        return table;
    }

    private static char Entry(char c)
    {
        if (char.IsSurrogate(c)) return End;
        if (Vanishes(c)) return Nothing;
        var rune = new Rune(c);
        if (!IsInWords(rune)) return End;
        var lower = (char)Rune.ToLowerInvariant(rune).Value;
        if (LatinLetters.Fold(lower) is { } latin) return latin.Length == 1 ? latin[0] : Many;
        return Array.Find(Rows, row => row.IndexOf(lower, 1) > 0) is { } row ? row[0] : lower;
    }

    // Accents and points of Latin, Greek, Cyrillic, Hebrew and Arabic; the soft hyphen, joiners and variation selectors, which are seen as nothing.
    private static bool Vanishes(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0487')
        or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
        or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u00AD' or '\u200C' or '\u200D' or '\u2060' or (>= '\uFE00' and <= '\uFE0F');
}
