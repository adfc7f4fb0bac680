using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>Finds where a page's source writes an address.</summary>
internal sealed class SourcePlaces(ImmutableArray<SourceFile> sources)
{
    private readonly FrozenDictionary<string, SourceFile> files = sources.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>The first place of one of the spellings; where there is none, another file writes it, and the page's own place must do.</summary>
    public SourceLocation Of(SourceLocation origin, params ReadOnlySpan<string> spellings)
    {
        if (!files.TryGetValue(origin.Path, out var file)) return origin;
        var text = file.Read();
        foreach (var spelling in spellings)
        {
            if (spelling.Length > 1 && text.Text.IndexOf(spelling, StringComparison.Ordinal) is >= 0 and var at) return text.At(at, spelling.Length);
        }

        return origin;
    }
}
