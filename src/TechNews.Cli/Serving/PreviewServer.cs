using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TechNews.Cli.Serving;

/// <param name="Address">Null for this machine alone.</param>
/// <param name="Port">0 for any free one.</param>
internal sealed record Listening(IPAddress? Address, int Port)
{
    /// <summary>The host of the site's own address.</summary>
    public string SiteHost { get; init; } = "";

    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);
}

/// <summary>A Kestrel that serves from memory what a <see cref="LiveSite"/> shows at the moment.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>Ports that are tried before giving up.</summary>
    private const int Attempts = 20;

    private readonly WebApplication app;

    private PreviewServer(WebApplication app, Listening listening, string prefix)
    {
        this.app = app;
        var bound = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        Port = new Uri(bound).Port;
        var host = listening.Address is null || listening.Address.Equals(IPAddress.Any) || listening.Address.Equals(IPAddress.IPv6Any)
            ? "localhost"
            : new Uri(bound).Host;
        Url = $"http://{host}:{Port}{prefix}";
    }

    public int Port { get; }

    /// <summary>The front page.</summary>
    public string Url { get; }

    /// <summary>Listens on the wanted port or one of the next. Throws IOException where none is free.</summary>
    public static async Task<PreviewServer> Start(LiveSite live, Listening listening)
    {
        for (var attempt = 0; ; attempt++)
        {
            var next = listening with { Port = listening.Port + attempt };
            var candidate = App(live, next);
            try
            {
                await candidate.StartAsync();
                return new PreviewServer(candidate, next, live.Site?.Prefix ?? "/");
            }
            catch (IOException) when (attempt + 1 < Attempts && next.Port is > 0 and < ushort.MaxValue)
            {
                await candidate.DisposeAsync();
            }
        }
    }

    /// <summary>Ends it; who still listens is let go after a moment.</summary>
    public async Task Stop()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication App(LiveSite live, Listening listening)
    {
        // Nothing of the working folder or the environment may configure the server: it is the command line's.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, OwnLifetime>();
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Listen(kestrel, listening);
        });
        var server = builder.Build();
        var replies = new Replies(live, new HostNames(listening.Address, listening.SiteHost), server.Lifetime.ApplicationStopping);
        server.Run(replies.Reply);
        return server;
    }

    private static void Listen(KestrelServerOptions kestrel, Listening listening)
    {
        if (listening.Address is { } address) kestrel.Listen(address, listening.Port);
        else if (listening.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
        else kestrel.ListenLocalhost(listening.Port);
    }

    /// <summary>Ctrl+C is the command's, not the host's.</summary>
    private sealed class OwnLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
