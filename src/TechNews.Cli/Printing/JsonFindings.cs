using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary>One array of objects with the keys severity, code, message, path, line, column, help, always all and in this order.</summary>
internal static class JsonFindings
{
    internal static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // It never becomes part of a page; control characters are escaped still.
    };

    public static void Write(IEnumerable<Diagnostic> findings, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartArray();
            foreach (var finding in findings) Write(finding, json);
            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    internal static void Write(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("severity", finding.Severity.Name());
        json.WriteString("code", finding.Code);
        json.WriteString("message", finding.Message);
        json.WriteString("path", finding.Where.Path);
        json.WriteNumber("line", finding.Where.Shown.Line);
        json.WriteNumber("column", finding.Where.Shown.Column);
        json.WriteString("help", finding.Help);
        json.WriteEndObject();
    }
}
