namespace TechNews.Emitting;

/// <summary>Held while one build writes; the operating system lets go of it however the process ends.</summary>
internal sealed class OutputLock : IDisposable
{
    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream stream;

    private OutputLock(FileStream stream) => this.stream = stream;

    /// <summary>Null where another build holds it.</summary>
    public static OutputLock? TryTake(string folder)
    {
        try
        {
            var path = Path.Combine(folder, OutputNames.Lock);
            return new OutputLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (Taken.Contains(e.HResult))
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();
}
