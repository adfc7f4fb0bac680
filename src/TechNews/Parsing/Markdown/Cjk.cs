namespace TechNews.Parsing.Markdown;

/// <summary>Characters of scripts that are written without spaces: Han, Hiragana, Katakana.</summary>
internal static class Cjk
{
    /// <summary>
    /// True for a code unit that stands for one character: the high surrogate of planes 2 and 3 counts, its low surrogate does not.
    /// </summary>
    public static bool IsCharacter(char c) => c >= '\u3005' && c switch
    {
        >= '\u3400' and <= '\u4DBF' => true,
        >= '\u4E00' and <= '\u9FFF' => true,
        >= '\u3041' and <= '\u3096' => true,
        >= '\u30A1' and <= '\u30FA' or '\u30FC' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uD840' and <= '\uD8BF' => true,
        '\u3005' or '\u3006' or '\u3007' => true,
        _ => false,
    };
}
