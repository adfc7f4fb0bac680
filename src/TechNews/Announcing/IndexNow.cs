using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Announcing;

/// <summary>Tells search engines which pages to look at again (indexnow.org/documentation).</summary>
/// <param name="client">Made by <see cref="AnnouncingClient"/>.</param>
public sealed class IndexNow(HttpClient client)
{
    /// <summary>The protocol's own limit.</summary>
    public const int MostUrls = 10_000;

    /// <summary>One request for every 10,000 addresses, one after the other; the first that is refused is the last. Nothing is tried twice.</summary>
    /// <param name="baseUrl">The site's, below which the key's file and every address lie.</param>
    public async Task<ImmutableArray<Diagnostic>> Send(IndexNowSettings settings, Uri baseUrl, ImmutableArray<string> urls, CancellationToken cancel)
    {
        foreach (var part in urls.Chunk(MostUrls))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Endpoint) { Content = new ByteArrayContent(Body(settings, baseUrl, part)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            var answer = await Exchange.Send(client, request, cancel).ConfigureAwait(false);
            if (Judge(answer, settings, baseUrl) is { } finding) return [finding];
        }

        return [];
    }

    internal static byte[] Body(IndexNowSettings settings, Uri baseUrl, IReadOnlyCollection<string> urls)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("host"u8, baseUrl.IdnHost);
            json.WriteString("key"u8, settings.Key);
            json.WriteString("keyLocation"u8, KeyLocation(settings, baseUrl));
            json.WriteStartArray("urlList"u8);
            foreach (var url in urls) json.WriteStringValue(url);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string KeyLocation(IndexNowSettings settings, Uri baseUrl) => new Uri(baseUrl, settings.KeyFile).AbsoluteUri;

    private static Diagnostic? Judge(Exchange answer, IndexNowSettings settings, Uri baseUrl)
    {
        var key = KeyLocation(settings, baseUrl);
        return answer.Status switch
        {
            null => AnnouncingProblems.NoAnswer("IndexNow", settings.Endpoint, answer.Flaw!),
            200 => null,
            202 => AnnouncingProblems.KeyPending(key),
            400 => AnnouncingProblems.Refused("IndexNow", 400, "the request is not understood", "check 'indexnow.endpoint' in site.yml"),
            403 => AnnouncingProblems.Refused("IndexNow", 403, "the key is not accepted", $"publish the site first: {key} must be there and hold the key alone"),
            422 => AnnouncingProblems.Refused("IndexNow", 422, "the addresses do not belong to the host, or the key does not fit", $"check 'base_url' and 'indexnow.key' in site.yml, and that {key} is there"),
            429 => AnnouncingProblems.TooMany("IndexNow", answer.Wait),
            { } other => AnnouncingProblems.Refused("IndexNow", other, "nothing was accepted", "run it again later"),
        };
    }
}
