using System.Text;

namespace TechNews.Cli.Drafting;

/// <summary>A text as a YAML value that can be nothing else than this text.</summary>
internal static class YamlScalar
{
    /// <summary>Double-quoted (YAML 1.2, section 7.3.1), on one line.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF') quoted.Append($"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
