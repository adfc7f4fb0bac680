namespace TechNews.Tests.Sites;

/// <summary>One folder of <c>tests/Sites</c>: a small site, how it is built, and what must come of it.</summary>
/// <remarks>
/// <c>command.txt</c>: arguments after <c>build</c>. <c>verb.txt</c>: another command than that. <c>expected.txt</c>: what was said, the exit code, the files made.
/// <c>shows.txt</c>: which of them (one path a line, <c>**</c> is all) are kept in <c>expected/</c>, byte for byte.
/// </remarks>
internal sealed class Situation(string name)
{
    private static readonly string[] Inputs = ["site.yml", "content", "templates", "static"];

    private readonly string folder = Path.Combine(All, name);

    private static string All => Path.Combine(Repository.Root, "tests", "Sites");

    public static IEnumerable<string> Names =>
        Directory.GetDirectories(All).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public string Name => name;

    public string ExpectedText => Path.Combine(folder, "expected.txt");

    public string ExpectedFiles => Path.Combine(folder, "expected");

    public string Verb => Lines("verb.txt") is [var verb, ..] ? verb : "build";

    public string[] Arguments => Lines("command.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();

    public bool Shows(string path) =>
        Lines("shows.txt").Any(line => line is "**" || string.Equals(line, path, StringComparison.Ordinal));

    /// <summary>A build writes beside its sources, so it gets a copy of them.</summary>
    public void CopyInputsTo(string target)
    {
        foreach (var input in Inputs.Select(input => Path.Combine(folder, input)))
        {
            if (File.Exists(input)) Copy(input, target);
            if (!Directory.Exists(input)) continue;
            foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)) Copy(file, target);
        }
    }

    private void Copy(string file, string target)
    {
        var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }

    private string[] Lines(string file) =>
        Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];
}
