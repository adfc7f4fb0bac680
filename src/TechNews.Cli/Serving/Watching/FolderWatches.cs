using TechNews.Loading;

namespace TechNews.Cli.Serving.Watching;

/// <summary>
/// The system's watches over the folders of a site that are read. The root itself is watched only for these folders and the
/// configuration: what lies beside them (the output, git's files, other programs') is nobody's concern.
/// </summary>
internal sealed class FolderWatches : IDisposable
{
    private readonly string root;
    private readonly string configPath;
    private readonly Action<string> note;
    private readonly Lock gate = new();
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly HashSet<string> stale = new(StringComparer.Ordinal);
    private volatile bool isRefused;
    private volatile bool isSilent;
    private bool isClosed;

    /// <param name="note">Is called from any thread with the path of what may have changed.</param>
    public FolderWatches(string root, string configPath, Action<string> note)
    {
        this.root = RealRoot(root);
        this.configPath = configPath;
        this.note = note;
        Renew(isSilent: false);
    }

    /// <summary>False where the system refused a watch, or said nothing of a change.</summary>
    public bool AreWhole => !isRefused && !isSilent;

    // "" is the root; the configuration may lie in a folder of its own.
    private IEnumerable<string> Wanted => SiteLoader.Folders.Append("").Append(FolderOf(configPath)).Distinct(StringComparer.Ordinal);

    /// <summary>Makes the watches that are missing, and anew those whose folder was exchanged.</summary>
    /// <param name="isSilent">A change was not told of: then all are made anew.</param>
    public void Renew(bool isSilent)
    {
        lock (gate)
        {
            if (isClosed) return;
            isRefused = false;
            this.isSilent |= isSilent;
            foreach (var folder in Wanted)
            {
                if (isSilent || stale.Contains(folder)) Remove(folder);
                if (!watchers.ContainsKey(folder) && Directory.Exists(Path.Combine(root, folder))) Add(folder);
            }

            stale.Clear();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            foreach (var watcher in watchers.Values) watcher.Dispose();
            watchers.Clear();
        }
    }

    private void Add(string folder)
    {
        var watcher = new FileSystemWatcher(Path.Combine(root, folder))
        {
            IncludeSubdirectories = IsDeep(folder),
            InternalBufferSize = 64 * 1024, // The most that works on network drives of Windows.
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Note(folder, change.Name, isReplaced: true);
        watcher.Changed += (_, change) => Note(folder, change.Name, isReplaced: false);
        watcher.Deleted += (_, change) => Note(folder, change.Name, isReplaced: true);
        watcher.Renamed += (_, change) =>
        {
            Note(folder, change.OldName, isReplaced: true);
            Note(folder, change.Name, isReplaced: true);
        };
        watcher.Error += (_, error) => Doubt(folder, isOverflow: error.GetException() is InternalBufferOverflowException);
        try
        {
            watcher.EnableRaisingEvents = true;
            watchers.Add(folder, watcher);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No watches are left (fs.inotify.max_user_watches), or the folder went away: looking now and then must do.
            isRefused = true;
            watcher.Dispose();
        }
    }

    private void Remove(string folder)
    {
        if (watchers.Remove(folder, out var watcher)) watcher.Dispose();
    }

    private void Note(string folder, string? name, bool isReplaced)
    {
        if (name is null) return;
        var path = folder.Length == 0 ? name : $"{folder}/{name.Replace('\\', '/')}";
        if (!IsDeep(folder) && !string.Equals(path, configPath, StringComparison.Ordinal))
        {
            if (!isReplaced || !IsDeep(path)) return;
            MarkStale(path);
        }

        isSilent = false;
        note(path);
    }

    // Some notices were lost: anything below may have changed.
    private void Doubt(string folder, bool isOverflow)
    {
        if (!isOverflow) MarkStale(folder);
        if (IsDeep(folder)) note(folder);
        else foreach (var each in SiteLoader.Folders.Append(configPath)) note(each);
    }

    // The watch of a folder that was removed or replaced is deaf.
    private void MarkStale(string folder)
    {
        lock (gate) stale.Add(folder);
    }

    private static bool IsDeep(string folder) => SiteLoader.Folders.Contains(folder, StringComparer.Ordinal);

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string RealRoot(string root) => new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(root);
}
