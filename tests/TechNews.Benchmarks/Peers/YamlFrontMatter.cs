using System.Text;
using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

/// <summary>Front matter between two lines of dashes.</summary>
internal static class YamlFrontMatter
{
    /// <summary>Entries without a value are left out.</summary>
    public static string Of(IEnumerable<(string Key, object? Value)> entries)
    {
        var text = new StringBuilder("---\n");
        foreach (var (key, value) in entries)
            if (value is not null) text.Append($"{key}: {Scalar(value)}\n");
        return text.Append("---\n").ToString();
    }

    private static string Scalar(object value) => value switch
    {
        DateTimeOffset instant => SiteFiles.Instant(instant),
        string[] words => $"[{string.Join(", ", words)}]",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool => "true",
        _ => FormattableString.Invariant($"{value}"),
    };
}
