namespace TechNews.Composing.Searching;

/// <summary>Which words a run of stories has, and which of the stories have each: words found through open addressing, their letters in one row.</summary>
internal sealed class WordTable
{
    private readonly List<uint> postings = [];
    private readonly List<int> posted = []; // The word of each.
    private char[] letters = new char[1024];
    private Word[] words = new Word[128];
    private int[] slots = new int[256]; // The word's place plus one; zero is free.
    private int count;
    private int end;
    private int story;
    private bool inTitle;

    /// <param name="number">Not lower than that of the story before.</param>
    public void Open(int number, bool isTitle) => (story, inTitle) = (number, isTitle);

    /// <summary>Notes a word of the open story. Its title comes before its body, so that a word's first occurrence says all.</summary>
    public void Add(ReadOnlySpan<char> text, uint hash)
    {
        var place = Find(text, hash);
        ref var word = ref words[place];
        if (word.LastStory == story) return;
        word.LastStory = story;
        word.Count++;
        postings.Add(Posting.Of(story, inTitle));
        posted.Add(place);
    }

    /// <summary>All words of the stories since the last time; the table is empty again and keeps its memory.</summary>
    public StoryWords Finish()
    {
        var found = Found();
        postings.Clear();
        posted.Clear();
        Array.Clear(slots);
        (count, end) = (0, 0);
        return found;
    }

    private StoryWords Found()
    {
        var starts = new int[count + 1];
        for (var i = 0; i < count; i++) starts[i + 1] = starts[i] + words[i].Count;
        var next = starts.AsSpan(0, count).ToArray();
        var grouped = new uint[postings.Count];
        for (var i = 0; i < grouped.Length; i++) grouped[next[posted[i]]++] = postings[i];
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = new string(TextOf(words[i]));
        return new StoryWords(texts, starts, grouped);
    }

    private int Find(ReadOnlySpan<char> text, uint hash)
    {
        var slot = FirstSlot(hash);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var word = ref words[slots[slot] - 1];
            if (word.Hash == hash && TextOf(word).SequenceEqual(text)) return slots[slot] - 1;
        }

        slots[slot] = count + 1;
        return Insert(text, hash);
    }

    private int Insert(ReadOnlySpan<char> text, uint hash)
    {
        if (end + text.Length > letters.Length) Array.Resize(ref letters, letters.Length * 2);
        text.CopyTo(letters.AsSpan(end));
        words[count] = new Word { Start = end, Length = text.Length, Hash = hash, LastStory = -1 };
        end += text.Length;
        if (++count == words.Length) Grow();
        return count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref words, words.Length * 2);
        slots = new int[words.Length * 2];
        for (var i = 0; i < count; i++)
        {
            var slot = FirstSlot(words[i].Hash);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    // The lower bits of FNV are its weakest for short words.
    private int FirstSlot(uint hash) => (int)(hash ^ (hash >> 15)) & (slots.Length - 1);

    private ReadOnlySpan<char> TextOf(in Word word) => letters.AsSpan(word.Start, word.Length);

    private struct Word
    {
        public int Start;
        public int Length;
        public uint Hash;
        public int LastStory;
        public int Count;
    }
}

/// <summary>The words of a run of stories, and for each the stories that have it.</summary>
/// <param name="Starts">By word: where its part of <paramref name="Postings"/> begins; one more for the end.</param>
/// <param name="Postings">Of each word, stories ascending.</param>
internal sealed record StoryWords(string[] Words, int[] Starts, uint[] Postings);
