using System.Buffers.Text;
using System.Text.Json;

namespace TechNews.Collecting.Formats;

/// <summary>Cloudflare Logpush, data set http_requests: one JSON object a line.</summary>
internal sealed class CloudflareFormat : LogFormat
{
    /// <summary>Cloudflare's own border of "likely automated"; 0 means that no score was made.</summary>
    private const int LikelyAutomatedBelow = 30;

    public override string Name => "cloudflare";

    public override string? Read(ReadOnlySpan<byte> line, Scratch scratch, ref LoggedRequest request)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return "it is no JSON object";
            var hasTime = false;
            var hasStatus = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("EdgeStartTimestamp"u8)) hasTime = reader.Read() && LogTime.TryAny(scratch.Scalar(ref reader), out request.Time);
                else if (reader.ValueTextEquals("EdgeResponseStatus"u8)) hasStatus = reader.Read() && RequestText.TryStatus(scratch.Scalar(ref reader), out request.Status);
                else ReadText(ref reader, scratch, ref request);
            }

            if (reader.TokenType != JsonTokenType.EndObject || reader.Read()) return "it is no JSON object";
            if (!hasTime) return "'EdgeStartTimestamp' is no time";
            if (!hasStatus) return "'EdgeResponseStatus' is no status";
            return request.Target.IsEmpty ? "there is no 'ClientRequestPath' or 'ClientRequestURI'" : null;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return "it is no JSON object";
        }
    }

    public static bool Recognizes(ReadOnlySpan<byte> line) =>
        line.StartsWith("{"u8) && (line.IndexOf("\"ClientRequest"u8) > 0 || line.IndexOf("\"EdgeStartTimestamp\""u8) > 0);

    private static void ReadText(scoped ref Utf8JsonReader reader, Scratch scratch, ref LoggedRequest request)
    {
        var name = reader.ValueSpan;
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        var value = scratch.Scalar(ref reader);
        if (name.SequenceEqual("ClientRequestMethod"u8)) request.Method = value;
        else if (name.SequenceEqual("ClientRequestHost"u8)) request.Host = value;
        else if (name.SequenceEqual("ClientRequestPath"u8)) request.Target = value;
        else if (name.SequenceEqual("ClientRequestURI"u8) && request.Target.IsEmpty) request.Target = value;
        else if (name.SequenceEqual("ClientRequestReferer"u8)) request.Referrer = value;
        else if (name.SequenceEqual("ClientRequestUserAgent"u8)) request.Agent = value;
        else if (name.SequenceEqual("ClientIP"u8)) request.Address = value;
        else if (name.SequenceEqual("BotScore"u8)) request.IsAutomated = Utf8Parser.TryParse(value, out int score, out _) && score is > 0 and < LikelyAutomatedBelow;
    }
}
