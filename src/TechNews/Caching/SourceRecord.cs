using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>What a build noted of the texts that it read, so that the next one need not read them again.</summary>
public sealed record SourceRecord(ImmutableArray<RecordedSource> Texts)
{
    // Coarse clocks of file systems tick every few milliseconds; one on another machine may be late by more.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    public static SourceRecord Empty { get; } = new([]);

    /// <summary>
    /// Whether a stamp tells any later change of the file: it must say when the file changed, and that must be a while ago, since two changes between
    /// two ticks of the file system's clock have one stamp.
    /// </summary>
    /// <param name="seen">When the file was looked at, or earlier.</param>
    public static bool IsSettled(FileStamp stamp, DateTimeOffset seen) =>
        stamp.Changed != 0 && stamp.Changed / 100 < (seen - Settling - DateTimeOffset.UnixEpoch).Ticks;
}

/// <param name="Path">Relative to the site's root, with forward slashes.</param>
/// <param name="Hash">Of the decoded text, as <see cref="SourceFile.Hash"/>.</param>
public readonly record struct RecordedSource(string Path, FileStamp Stamp, ContentHash Hash);
