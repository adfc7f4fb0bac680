using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using TechNews.Announcing;

namespace TechNews.Cli;

/// <summary>The process as a command sees it: the only way to the console, the clock, the environment. A test makes its own.</summary>
internal sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input, for commands that are told to read it.</summary>
    public Func<Stream> In { get; init; } = () => Stream.Null;

    /// <summary>The working folder, absolute: relative paths of the command line start here.</summary>
    public required string Folder { get; init; }

    /// <summary>The machine's clock, read once.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>An environment variable's value, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether <see cref="Error"/> is a terminal: then it may be coloured, and a line of it rewritten.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Cells of a line where <see cref="Out"/> is a terminal; null where it is not, and nothing needs to fit.</summary>
    public int? Width { get; init; }

    /// <summary>Shows an address in the user's browser; false where there is none.</summary>
    public Func<string, bool> Browse { get; init; } = _ => false;

    /// <summary>Which network addresses a command that tells others of changes may connect to.</summary>
    public Func<IPEndPoint, bool> MayReach { get; init; } = AnnouncingClient.OpenInternet;

    public Interruption Interruption { get; init; } = new();

    /// <exception cref="IOException">There is no standard output, or the working folder is gone.</exception>
    public static Surroundings OfProcess()
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = System.Text.Encoding.UTF8;
        return new Surroundings
        {
            Out = new StreamWriter(StandardOutput(), bufferSize: 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError()) { NewLine = "\n", AutoFlush = true },
            In = Console.OpenStandardInput,
            Folder = WorkingFolder(),
            Now = TimeProvider.System.GetUtcNow(),
            Variable = Environment.GetEnvironmentVariable,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = WidthOfConsole(),
            Browse = Browser.Open,
            Interruption = Interruption.OfProcess(),
        };
    }

    private static Stream StandardOutput()
    {
        try
        {
            _ = Console.IsOutputRedirected; // Fails where it is closed; a file that is opened later would take its place.
            return Console.OpenStandardOutput();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new IOException("standard output is closed", closed);
        }
    }

    private static string WorkingFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            throw new IOException("the working folder is gone", gone);
        }
    }

    private static int? WidthOfConsole()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth is var width and > 0 ? width : null;
        }
        catch (IOException)
        {
            return null; // A terminal that does not say.
        }
    }

    private static class Browser
    {
        public static bool Open(string url)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });
                return true;
            }
            catch (Exception none) when (none is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
            {
                return false;
            }
        }
    }
}
