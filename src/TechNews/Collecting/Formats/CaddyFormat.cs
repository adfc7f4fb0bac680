using System.Text;
using System.Text.Json;

namespace TechNews.Collecting.Formats;

/// <summary>Caddy's access log: one JSON object a line, with <c>ts</c>, <c>status</c> and <c>request</c>.</summary>
internal sealed class CaddyFormat : LogFormat
{
    public override string Name => "caddy";

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
                if (reader.ValueTextEquals("ts"u8)) hasTime = reader.Read() && LogTime.TryAny(scratch.Scalar(ref reader), out request.Time);
                else if (reader.ValueTextEquals("status"u8)) hasStatus = reader.Read() && RequestText.TryStatus(scratch.Scalar(ref reader), out request.Status);
                else if (reader.ValueTextEquals("request"u8)) ReadRequest(ref reader, scratch, ref request);
                else reader.Skip();
            }

            if (reader.TokenType != JsonTokenType.EndObject || reader.Read()) return "it is no JSON object";
            if (!hasTime) return "'ts' is no time";
            if (!hasStatus) return "'status' is no status";
            return request.Target.IsEmpty ? "'request' has no 'uri'" : null;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return "it is no JSON object";
        }
    }

    public static bool Recognizes(ReadOnlySpan<byte> line) =>
        line.StartsWith("{"u8) && line.IndexOf("\"request\""u8) > 0 && line.IndexOf("\"ts\""u8) > 0;

    private static void ReadRequest(scoped ref Utf8JsonReader reader, Scratch scratch, ref LoggedRequest request)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return;
        var rank = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("method"u8)) request.Method = Text(ref reader, scratch);
            else if (reader.ValueTextEquals("host"u8)) request.Host = Text(ref reader, scratch);
            else if (reader.ValueTextEquals("uri"u8)) request.Target = Text(ref reader, scratch);
            else if (reader.ValueTextEquals("headers"u8)) ReadHeaders(ref reader, scratch, ref request);
            else if (AddressRank(ref reader) is var found and > 0)
            {
                // client_ip is what Caddy itself believes of its trusted proxies.
                var address = Text(ref reader, scratch);
                if (found > rank) request.Address = address;
                rank = Math.Max(rank, found);
            }
            else reader.Skip();
        }
    }

    private static int AddressRank(scoped ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("client_ip"u8)) return 3;
        if (reader.ValueTextEquals("remote_ip"u8)) return 2;
        return reader.ValueTextEquals("remote_addr"u8) ? 1 : 0;
    }

    private static void ReadHeaders(scoped ref Utf8JsonReader reader, Scratch scratch, ref LoggedRequest request)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = scratch.Value(ref reader);
            if (Ascii.EqualsIgnoreCase(name, "User-Agent"u8)) request.Agent = First(ref reader, scratch);
            else if (Ascii.EqualsIgnoreCase(name, "Referer"u8)) request.Referrer = First(ref reader, scratch);
            else if (Ascii.EqualsIgnoreCase(name, "X-Forwarded-For"u8)) request.Forwarded = First(ref reader, scratch);
            else
            {
                request.CameThroughCdn |= CdnHeaders.Contain(name);
                reader.Skip();
            }
        }
    }

    private static ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader, Scratch scratch)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return scratch.Value(ref reader);
        reader.Skip();
        return default;
    }

    private static ReadOnlySpan<byte> First(scoped ref Utf8JsonReader reader, Scratch scratch)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return default;
        }

        ReadOnlySpan<byte> first = default;
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count++ == 0 && reader.TokenType == JsonTokenType.String) first = scratch.Value(ref reader);
            else reader.Skip();
        }

        return first;
    }
}
