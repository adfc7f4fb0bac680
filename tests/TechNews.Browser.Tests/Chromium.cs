namespace TechNews.Browser.Tests;

/// <summary>The browser that the machine has: <c>CHROMIUM</c> names it, else the usual places are looked at.</summary>
internal static class Chromium
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Quiet: nothing that a browser does of its own accord may disturb a test.</summary>
    public static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Usual, File.Exists);

    /// <summary>Where a missing browser is a fault and not a circumstance.</summary>
    public static bool IsDemanded { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the browser facts do not run, or null where they do. With CI=true they run, and fail.</summary>
    public static string? ReasonToSkip { get; } =
        Path is null && !IsDemanded ? "no Chromium on this machine: install it, or name one in CHROMIUM" : null;
}
