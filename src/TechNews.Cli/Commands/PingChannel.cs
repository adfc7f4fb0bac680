using System.Collections.Immutable;
using TechNews.Announcing;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Cli.Commands;

/// <summary>One way of telling others, with what it is to tell and the record of what it told last. Each way keeps its own, so that one that fails is not forgotten.</summary>
internal sealed record PingChannel
{
    public required string Name { get; init; }

    /// <summary>File.</summary>
    public required string Record { get; init; }

    public required SiteConfig Config { get; init; }

    public required PublishedSite Now { get; init; }

    public required Func<SiteChanges, ImmutableArray<PingLine>> Lines { get; init; }

    public required Func<HttpClient, ImmutableArray<string>, CancellationToken, Task<ImmutableArray<Diagnostic>>> Send { get; init; }

    public static PingChannel IndexNow(SiteConfig config, string root, PublishedSite now) => new()
    {
        Name = "IndexNow",
        Record = Path.Combine(root, ".technews", "pinged-indexnow"),
        Config = config,
        Now = now,
        Lines = changes =>
        [
            .. changes.Changed.Select(url => new PingLine(url, $"indexnow changed {url}")),
            .. changes.Deleted.Select(url => new PingLine(url, $"indexnow deleted {url}")),
        ],
        Send = (client, urls, cancel) => new IndexNow(client).Send(config.Announcements.IndexNow!, config.BaseUrl, urls, cancel),
    };

    public static PingChannel WebSub(SiteConfig config, string root, PublishedSite now) => new()
    {
        Name = "WebSub",
        Record = Path.Combine(root, ".technews", "pinged-websub"),
        Config = config,
        Now = now,
        Lines = changes => [.. changes.Topics.Select(url => new PingLine(url, $"websub changed {url}"))],
        Send = (client, urls, cancel) => new WebSubHub(client).Send(config.Announcements.Hub!, urls, cancel),
    };
}

/// <param name="Url">What is told.</param>
/// <param name="Text">How a dry run prints it.</param>
internal sealed record PingLine(string Url, string Text);
