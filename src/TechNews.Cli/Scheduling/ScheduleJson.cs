using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechNews.Cli.Listing;

namespace TechNews.Cli.Scheduling;

/// <summary><c>{"next":"2022-09-21T06:00:00+08:00","why":"pin hero expired"}</c>; <c>{"next":null}</c> where nothing is pending.</summary>
internal static class ScheduleJson
{
    // One line: what reads it is a loop in a shell as often as a program.
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="withAll">Whether to add every change that was asked for, as <c>changes</c>.</param>
    public static string Of(Schedule schedule, bool withAll)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            if (schedule.Changes is [var next, ..])
            {
                json.WriteString("next", ArticleRow.Iso(next.At));
                json.WriteString("why", string.Join("; ", next.Reasons));
            }
            else
            {
                json.WriteNull("next");
            }

            if (withAll) WriteAll(schedule, json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WriteAll(Schedule schedule, Utf8JsonWriter json)
    {
        json.WriteStartArray("changes");
        foreach (var change in schedule.Changes)
        {
            json.WriteStartObject();
            json.WriteString("at", ArticleRow.Iso(change.At));
            json.WriteString("why", string.Join("; ", change.Reasons));
            json.WriteStartArray("paths");
            foreach (var path in change.Paths) json.WriteStringValue(path);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
