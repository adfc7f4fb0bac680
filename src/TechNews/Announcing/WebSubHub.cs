using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Announcing;

/// <summary>Tells a hub which feeds changed, so that it fetches and hands them on (W3C WebSub; the words of the request are those of PubSubHubbub 0.4, section 7).</summary>
/// <param name="client">Made by <see cref="AnnouncingClient"/>.</param>
public sealed class WebSubHub(HttpClient client)
{
    /// <summary>One request for each topic, one after the other: that several may stand in one is not agreed on. The first that is refused is the last.</summary>
    public async Task<ImmutableArray<Diagnostic>> Send(Uri hub, ImmutableArray<string> topics, CancellationToken cancel)
    {
        foreach (var topic in topics)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hub)
            {
                Content = new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.url", topic)]),
            };
            var answer = await Exchange.Send(client, request, cancel).ConfigureAwait(false);
            if (Judge(answer, hub, topic) is { } finding) return [finding];
        }

        return [];
    }

    private static Diagnostic? Judge(Exchange answer, Uri hub, string topic) => answer.Status switch
    {
        null => AnnouncingProblems.NoAnswer("the WebSub hub", hub, answer.Flaw!),
        >= 200 and < 300 => null,
        429 => AnnouncingProblems.TooMany("the WebSub hub", answer.Wait),
        { } status => AnnouncingProblems.Refused("the WebSub hub", status, $"it does not take {topic}", "check 'websub.hub' in site.yml, and that the site is published"),
    };
}
