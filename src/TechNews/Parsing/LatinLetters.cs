using System.Collections.Frozen;

namespace TechNews.Parsing;

/// <summary>
/// ASCII for the Latin letters of Europe, Vietnam and West Africa, lower case. A table of its own, because in the invariant
/// culture the runtime leaves text as it is instead of taking letters and accents apart.
/// </summary>
internal static class LatinLetters
{
    private static readonly (string Ascii, string Letters)[] Rows =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặⱥ"),
        ("ae", "æǣǽ"),
        ("b", "ƀɓḃḅḇ"),
        ("c", "çćĉċčƈȼḉ"),
        ("d", "ðďđɖɗḋḍḏḑḓ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěǝȅȇȩɇəɛḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ƒḟ"),
        ("g", "ĝğġģǥǧǵɠḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "İìíîïĩīĭįıǐȉȋɨḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰȷɉ"),
        ("k", "ķĸƙǩḱḳḵ"),
        ("l", "ĺļľŀłƚḷḹḻḽ"),
        ("lj", "ǉ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉƞǹɲṅṇṉṋ"),
        ("ng", "ŋ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ƥṕṗ"),
        ("r", "ŕŗřȑȓɍṙṛṝṟ"),
        ("s", "śŝşšſșȿṡṣṥṧṩẛẜẝ"),
        ("ss", "ß"),
        ("t", "ţťŧƫƭțʈṫṭṯṱẗⱦ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"),
        ("v", "ʋṽṿỽ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷƴȳɏẏẙỳỵỷỹ"),
        ("z", "źżžƶȥɀẑẓẕ"),
    ];

    private static readonly FrozenDictionary<char, string> Folded = ByLetter().ToFrozenDictionary();

    /// <summary>The ASCII letters for a lower-case letter, or null where it has none.</summary>
    public static string? Fold(char letter) => Folded.GetValueOrDefault(letter);

    private static Dictionary<char, string> ByLetter()
    {
        var byLetter = new Dictionary<char, string>();
        foreach (var (ascii, letters) in Rows)
        {
            foreach (var letter in letters) byLetter.Add(letter, ascii);
        }

        return byLetter;
    }
}
