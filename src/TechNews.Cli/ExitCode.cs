namespace TechNews.Cli;

/// <summary>What a script learns from a command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Fine = 0;

    /// <summary>The site has errors, or warnings under <c>--strict</c>; nothing was published.</summary>
    public const int Problems = 1;

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl+C: 128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}
