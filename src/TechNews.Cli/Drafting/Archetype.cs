using TechNews.Diagnostics;

namespace TechNews.Cli.Drafting;

/// <summary>The text of a draft.</summary>
internal static class Archetype
{
    public static Reported<string> Render(Draft draft, string root)
    {
        var section = draft.Section is null ? "" : $"section: {YamlScalar.Quoted(draft.Section)}\n";
        var author = draft.Author is null ? "" : $"authors: [{YamlScalar.Quoted(draft.Author)}]\n";
        return Reported.Clean($"""
            ---
            title: {YamlScalar.Quoted(draft.Title)}
            date: {draft.Date}
            {section}{author}tags: []
            draft: true
            ---

            """ + "\n" + root[..0]);
    }
}
