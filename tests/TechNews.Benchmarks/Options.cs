using System.Globalization;

namespace TechNews.Benchmarks;

/// <summary>The words after a verb: `--name value` pairs, each name any number of times, and the rest in order.</summary>
internal sealed class Options
{
    private readonly List<(string Name, string Value)> named = [];

    private Options()
    {
    }

    public List<string> Rest { get; } = [];

    public static Options Of(IEnumerable<string> words)
    {
        var options = new Options();
        using var word = words.GetEnumerator();
        while (word.MoveNext())
        {
            if (!word.Current.StartsWith("--", StringComparison.Ordinal)) options.Rest.Add(word.Current);
            else if (word.Current is var name && word.MoveNext()) options.named.Add((name[2..], word.Current));
            else throw new WrongUsageException($"{name} needs a value");
        }
        return options;
    }

    public string[] All(string name) => [.. named.Where(pair => string.Equals(pair.Name, name, StringComparison.Ordinal)).Select(pair => pair.Value)];

    public int Number(string name, int otherwise) =>
        All(name) is [.., var last] ? Number(last) : otherwise;

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new WrongUsageException($"{text} is not a number");

    public void AllowOnly(params string[] names)
    {
        foreach (var (name, _) in named)
            if (!names.Contains(name, StringComparer.Ordinal)) throw new WrongUsageException($"unknown option --{name}");
    }
}

internal sealed class WrongUsageException(string message) : Exception(message);
