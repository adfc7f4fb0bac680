using System.Collections.Frozen;

namespace TechNews.Cli.Printing;

/// <summary>What a code means and what to do about it: the rows of docs/diagnostics.md, which travels inside the tool.</summary>
internal static class CodeTexts
{
    private static readonly Lazy<FrozenDictionary<string, CodeText>> Rows = new(() => Read().DistinctBy(row => row.Code, StringComparer.Ordinal).ToFrozenDictionary(row => row.Code, StringComparer.Ordinal));

    public static CodeText Of(string code) => Rows.Value.GetValueOrDefault(code) ?? new CodeText(code, code, "See docs/diagnostics.md.");

    private static IEnumerable<CodeText> Read()
    {
        using var stream = typeof(CodeTexts).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = [.. line.Trim('|').Split(" | ").Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal))];
            if (cells is [['T', 'N', _, _, _] code, _, var meaning, var wayOut, ..]) yield return new CodeText(code, Sentence(meaning), Sentence(wayOut));
        }
    }

    private static string Sentence(string text) => text.Length == 0 ? "See the finding." : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
}

/// <param name="Meaning">One sentence.</param>
/// <param name="WayOut">One or more sentences.</param>
internal sealed record CodeText(string Code, string Meaning, string WayOut);
