namespace TechNews.Cli.Serving.Watching;

/// <summary>
/// Changes that belong together: an editor's save is a handful of file system events, a checkout thousands. A burst is over when it
/// has been quiet for a while, a longer one after many changes than after few; and at the latest some time after it began, so that
/// somebody who never stops writing is shown something all the same.
/// </summary>
/// <param name="First">When it began, on any clock.</param>
/// <param name="Last">When something happened last.</param>
/// <param name="Count">Different paths so far.</param>
internal readonly record struct Burst(TimeSpan First, TimeSpan Last, int Count)
{
    /// <summary>After one save: short, for somebody is waiting; long enough for a file to be truncated, written and renamed.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(12);

    /// <summary>After many changes: a checkout pauses while the disk is busy.</summary>
    public static readonly TimeSpan LongQuiet = TimeSpan.FromMilliseconds(250);

    /// <summary>From the first change on.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Paths that one save touches at most: backup, temporary file, lock, the file itself.</summary>
    public const int Few = 8;

    public static Burst Begin(TimeSpan at) => new(at, at, 1);

    /// <summary>With one more event.</summary>
    /// <param name="count">Different paths by now.</param>
    public Burst With(TimeSpan at, int count) => new(First, at > Last ? at : Last, count);

    public bool IsBig => Count > Few;

    /// <summary>When it is over, should nothing more happen.</summary>
    public TimeSpan Due
    {
        get
        {
            var calm = Last + (IsBig ? LongQuiet : Quiet);
            var latest = First + Longest;
            return calm < latest ? calm : latest;
        }
    }
}
