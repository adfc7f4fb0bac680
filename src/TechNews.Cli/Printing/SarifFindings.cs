using System.Text;
using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary>SARIF 2.1.0 (OASIS standard, 27 March 2020): one run, a rule for each code that was found, paths relative to the source root.</summary>
internal static class SarifFindings
{
    private const string Root = "%SRCROOT%";

    /// <param name="prefix">The site's folder within the repository, with a slash at the end, or nothing.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter writer, string prefix)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFindings.Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(findings, json, prefix);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void WriteRun(IReadOnlyList<Diagnostic> findings, Utf8JsonWriter json, string prefix)
    {
        string[] codes = [.. findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "technews");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var code in codes) WriteRule(code, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings) WriteResult(finding, Array.IndexOf(codes, finding.Code), json, prefix);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(string code, Utf8JsonWriter json)
    {
        var text = CodeTexts.Of(code);
        json.WriteStartObject();
        json.WriteString("id", code);
        WriteText("shortDescription", text.Meaning, json);
        WriteText("help", text.WayOut, json);
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic finding, int rule, Utf8JsonWriter json, string prefix)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity == Severity.Hint ? "note" : finding.Severity.Name());
        WriteText("message", finding.Help is { } help ? $"{finding.Message}. {help}" : finding.Message, json);
        json.WriteStartArray("locations");
        if (finding.Where.Path.Length > 0) WritePlace(finding.Where, json, prefix);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(SourceLocation where, Utf8JsonWriter json, string prefix)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', (prefix + where.Path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", where.Shown.Line);
        json.WriteNumber("startColumn", where.Shown.Column);
        if (where.Line > 0) json.WriteNumber("endColumn", where.Column + where.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
