using System.Collections.Immutable;
using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>The ids of one page, each used once.</summary>
internal sealed class PageIds
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

    /// <summary>False where the id is taken already.</summary>
    public bool Take(string id) => used.Add(id);

    /// <summary>
    /// A heading's id as GitHub makes it: lower case, letters, digits, hyphens and underscores, spaces as hyphens; a repeated one
    /// gets <c>-1</c>, <c>-2</c>.
    /// </summary>
    public string ForHeading(string text)
    {
        var slug = Slug(text);
        var count = counters.GetValueOrDefault(slug, -1);
        string id;
        do
        {
            count++;
            id = count == 0 ? slug : $"{slug}-{count}";
        }
        while (!used.Add(id));
        counters[slug] = count;
        return id;
    }

    public ImmutableArray<string> Ordered()
    {
        if (used.Count == 0) return [];
        var ids = used.ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        return [.. ids];
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || IsMark(rune)) slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.IsWhiteSpace(rune)) slug.Append('-');
        }

        return slug.Length > 0 ? slug.ToString() : "section";
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
