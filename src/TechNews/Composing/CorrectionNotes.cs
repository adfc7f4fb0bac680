using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A note about a change after publication, with its story.</summary>
/// <param name="Number">1 for the story's oldest note: with the story's id it names the note for ever.</param>
public sealed record CorrectionNote(Story Story, Correction Note, int Number);

/// <summary>The notes of all live stories, newest first; ties by the story's path.</summary>
internal static class CorrectionNotes
{
    public static IEnumerable<CorrectionNote> Of(Edition edition) => edition.Stories
        .SelectMany(story => story.Article.Front.Corrections.Select((note, place) => new CorrectionNote(story, note, place + 1)))
        .OrderByDescending(entry => entry.Note.At)
        .ThenBy(entry => entry.Story.Article.Path, StringComparer.Ordinal)
        .ThenByDescending(entry => entry.Number);
}
