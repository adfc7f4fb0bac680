using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A note about a change after publication, with its story.</summary>
/// <param name="Number">1 for the story's oldest note: with the story's id it names the note for ever.</param>
public sealed record CorrectionNote(Story Story, Correction Note, int Number);

/// <summary>The notes of all live stories, newest first; ties by the story's path.</summary>
internal static class CorrectionNotes
{
    private static readonly Comparer<CorrectionNote> NewestNotesFirst = Comparer<CorrectionNote>.Create(static (one, other) =>
    {
        var order = other.Note.At.CompareTo(one.Note.At);
        if (order == 0) order = string.CompareOrdinal(one.Story.Article.Path, other.Story.Article.Path);
        return order != 0 ? order : other.Number.CompareTo(one.Number);
    });

    public static IEnumerable<CorrectionNote> Of(Edition edition) => edition.Stories
        .Where(story => !story.Article.Front.Corrections.IsEmpty)
        .SelectMany(story => story.Article.Front.Corrections.Select((note, place) => new CorrectionNote(story, note, place + 1)))
        .Order(NewestNotesFirst);
}
