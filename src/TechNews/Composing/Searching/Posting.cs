namespace TechNews.Composing.Searching;

/// <summary>
/// That a story has a word: the story's number, and in the lowest bit whether its title has it. Stories are numbered from the oldest, so that
/// a new one changes only the files that hold its words.
/// </summary>
internal static class Posting
{
    public static uint Of(int story, bool isTitle) => ((uint)story << 1) | (isTitle ? 1u : 0u);

    public static int Story(uint posting) => (int)(posting >> 1);

    public static bool IsTitle(uint posting) => (posting & 1) != 0;
}
