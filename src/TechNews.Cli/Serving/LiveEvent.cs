using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;

namespace TechNews.Cli.Serving;

/// <summary>One thing that a browser is told (HTML, 9.2 Server-sent events).</summary>
/// <param name="Data">JSON on one line, or nothing.</param>
internal sealed record LiveEvent(string Name, string Data)
{
    /// <summary>Problems beyond these are only counted; an overlay is no archive.</summary>
    private const int MostShown = 50;

    /// <summary>Load the page again.</summary>
    public static LiveEvent Reload { get; } = new("reload", "{}");

    /// <summary>Nothing is wrong: an overlay goes.</summary>
    public static LiveEvent Fine { get; } = new("fine", "{}");

    /// <summary>Only style sheets changed: exchange them.</summary>
    /// <param name="tag">The page's own from now on.</param>
    public static LiveEvent Styles(string tag, IEnumerable<ChangedStyle> sheets) => new("styles", Json(json =>
    {
        json.WriteString("tag", tag);
        json.WriteStartArray("sheets");
        foreach (var sheet in sheets)
        {
            json.WriteStartObject();
            json.WriteString("from", sheet.From);
            json.WriteString("to", sheet.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }));

    /// <summary>What the terminal says, in the same words.</summary>
    public static LiveEvent Problems(ImmutableArray<Diagnostic> findings) => new("problems", Json(json =>
    {
        Diagnostic[] errors = [.. findings.Where(finding => finding.Severity == Severity.Error).Order()];
        json.WriteString("count", FindingWords.Count(findings));
        json.WriteNumber("more", Math.Max(0, errors.Length - MostShown));
        json.WriteStartArray("findings");
        foreach (var error in errors.Take(MostShown)) Write(error, json);
        json.WriteEndArray();
    }));

    private static void Write(Diagnostic finding, Utf8JsonWriter json)
    {
        var excerpt = SourceExcerpt.Of(finding.Where);
        json.WriteStartObject();
        json.WriteString("place", finding.Where.Path.Length > 0 ? PlainText.Of(finding.Where.ToString()) : "technews");
        json.WriteString("what", $"{finding.Severity.Name()} {finding.Code}: {PlainText.Of(finding.Message)}");
        json.WriteString("line", excerpt?.Line);
        json.WriteString("carets", excerpt?.Carets);
        json.WriteString("help", finding.Help is { } help ? PlainText.Of(help) : null);
        json.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}

/// <param name="From">The path of the sheet's address in pages of before.</param>
/// <param name="To">Its address now.</param>
internal sealed record ChangedStyle(string From, string To);
