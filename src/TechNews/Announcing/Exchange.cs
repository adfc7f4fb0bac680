using TechNews.Probing;

namespace TechNews.Announcing;

/// <summary>One request and what came of it. The answer's text is not read: it is whatever a stranger writes.</summary>
/// <param name="Status">Null where none came.</param>
/// <param name="Flaw">Why none came, as the end of a sentence.</param>
/// <param name="Wait">How long the other side asks to wait.</param>
internal sealed record Exchange(int? Status, string? Flaw, TimeSpan? Wait)
{
    public static async Task<Exchange> Send(HttpClient client, HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            return new Exchange((int)response.StatusCode, null, response.Headers.RetryAfter?.Delta);
        }
        catch (HttpRequestException failed)
        {
            return new Exchange(null, ConnectionFlaws.Of(failed), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Exchange(null, "it does not answer in time", null);
        }
    }
}
