using System.Diagnostics;

namespace TechNews.Tests.Sites;

/// <summary>The program that facts start as a user does: the one of this build, or a published one, which <c>TECHNEWS_TOOL</c> names.</summary>
internal static class TestedTool
{
    private static readonly string[] Command = Environment.GetEnvironmentVariable("TECHNEWS_TOOL") is { Length: > 0 } published
        ? [Path.GetFullPath(published)]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "technews.dll")];

    /// <summary>With what it says to be read, and nothing of the machine's that would change what it says.</summary>
    public static ProcessStartInfo Start(params IEnumerable<string> arguments) => new(Command[0], [.. Command[1..], .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["SOURCE_DATE_EPOCH"] = null, ["GITHUB_ACTIONS"] = null, ["FORCE_COLOR"] = null },
    };
}
