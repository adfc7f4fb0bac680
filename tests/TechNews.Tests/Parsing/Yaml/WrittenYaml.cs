using TechNews.Tests.Sites;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>The YAML of all sites that lie in this repository.</summary>
internal static class WrittenYaml
{
    /// <summary>Ordered by path.</summary>
    public static IReadOnlyList<Written> Texts { get; } =
    [
        .. new[] { "content", "tests/Sites", "src/TechNews.Cli/Starter", "site.yml" }.SelectMany(Files).Order(StringComparer.Ordinal).Select(path => new Written(path, YamlOf(path, File.ReadAllText(Path.Combine(Repository.Root, path))))),
    ];

    /// <summary>What stands between the marks of front matter; of a file of YAML, all.</summary>
    public static string YamlOf(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return text;
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        return end < 0 ? "" : text[4..(end + 1)];
    }

    private static IEnumerable<string> Files(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) ? [path] : Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".md" or ".yml").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
    }
}

internal sealed record Written(string Path, string Text);
