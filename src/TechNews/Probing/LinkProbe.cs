using System.Globalization;
using System.Net;

namespace TechNews.Probing;

/// <summary>Asks one address whether anything is there: HEAD, then GET where a server does not like HEAD; the body is not read.</summary>
internal sealed class LinkProbe(HttpClient client)
{
    private const int MostRedirects = 5;

    /// <summary>Null where the address answers; else why it does not, as the end of a sentence.</summary>
    public async Task<string?> Flaw(Uri url, CancellationToken cancel)
    {
        try
        {
            return await Follow(url, cancel).ConfigureAwait(false);
        }
        catch (HttpRequestException failed)
        {
            return ConnectionFlaws.Of(failed);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "it does not answer in time";
        }
    }

    private async Task<string?> Follow(Uri url, CancellationToken cancel)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            if (url.Scheme is not ("http" or "https")) return $"it redirects to {url.Scheme}:";
            if (url.UserInfo.Length > 0) return "it holds a name or password";
            var (status, target) = await Ask(url, cancel).ConfigureAwait(false);
            if (target is null) return Judge(status);
            url = new Uri(url, target);
        }

        return string.Create(CultureInfo.InvariantCulture, $"it redirects more than {MostRedirects} times");
    }

    private async Task<(HttpStatusCode Status, Uri? Target)> Ask(Uri url, CancellationToken cancel)
    {
        var answer = await Send(HttpMethod.Head, url, cancel).ConfigureAwait(false);
        return (int)answer.Status >= 400 ? await Send(HttpMethod.Get, url, cancel).ConfigureAwait(false) : answer;
    }

    private async Task<(HttpStatusCode Status, Uri? Target)> Send(HttpMethod method, Uri url, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, url);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        var redirects = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
        return (response.StatusCode, redirects ? response.Headers.Location : null);
    }

    // Servers refuse programs and ask for patience; that a person finds something there is likely.
    private static string? Judge(HttpStatusCode status) => (int)status switch
    {
        < 400 or 401 or 403 or 405 or 429 or 451 or 999 => null,
        var code => string.Create(CultureInfo.InvariantCulture, $"it answers {code}"),
    };
}
