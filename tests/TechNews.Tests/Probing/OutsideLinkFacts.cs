using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TechNews.Checking.Finished;
using TechNews.Diagnostics;
using TechNews.Probing;

namespace TechNews.Tests.Probing;

/// <summary>A server of this test answers; only its own port is let through, by the hook that the tool itself never uses.</summary>
public sealed class OutsideLinkFacts
{
    [Theory]
    [InlineData("/200", null)]
    [InlineData("/403", null)]
    [InlineData("/429", null)]
    [InlineData("/404", "it answers 404")]
    [InlineData("/500", "it answers 500")]
    [InlineData("/only-get", null)]
    [InlineData("/to/200", null)]
    [InlineData("/to/404", "it answers 404")]
    [InlineData("/circle", "it redirects more than 5 times")]
    [InlineData("/to-file", "it redirects to file:")]
    public async Task An_address_is_judged_by_what_it_answers(string path, string? flaw)
    {
        using var server = new Server();
        var answers = await Ask(server, server.Url(path));
        Assert.Equal(flaw is null ? [] : [$"dead link to {server.Url(path)}: {flaw}"], answers.Findings.Select(finding => finding.Message), StringComparer.Ordinal);
        Assert.Equal(flaw is null ? 1 : 0, answers.Alive.Length);
    }

    [Fact]
    public async Task Without_the_hook_this_machine_is_never_asked()
    {
        using var server = new Server();
        string[] urls = [server.Url("/200"), server.Url("/200").Replace("127.0.0.1", "localhost", StringComparison.Ordinal), server.Url("/200").Replace("127.0.0.1", "[::ffff:127.0.0.1]", StringComparison.Ordinal)];
        var answers = await OutsideLinks.Check(Links(urls), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);

        Assert.Equal(3, answers.Findings.Length);
        Assert.All(answers.Findings, finding => Assert.Contains("is not on the open internet, so it was not asked", finding.Message, StringComparison.Ordinal));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_redirect_leads_to_no_other_place_than_those_allowed()
    {
        using var inside = new Server();
        using var server = new Server { Target = inside.Url("/200") };
        var answers = await Ask(server, server.Url("/away"));

        Assert.Contains("is not on the open internet", Assert.Single(answers.Findings).Message, StringComparison.Ordinal);
        Assert.Empty(inside.Asked);
    }

    [Fact]
    public async Task One_host_is_asked_one_at_a_time_each_address_once_and_recent_ones_not_at_all()
    {
        using var server = new Server();
        string[] urls = [server.Url("/200?1"), server.Url("/200?2"), server.Url("/200?2"), server.Url("/200?3")];
        var answers = await OutsideLinks.Check(Links(urls), new HashSet<string>([server.Url("/200?3")], StringComparer.Ordinal), Only(server), CancellationToken.None);

        Assert.Equal(["HEAD /200?1", "HEAD /200?2"], server.Asked.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(1, server.MostAtOnce);
        Assert.Equal(2, answers.Alive.Length);
    }

    private static Task<Answers> Ask(Server server, params string[] urls) =>
        OutsideLinks.Check(Links(urls), new HashSet<string>(StringComparer.Ordinal), Only(server), CancellationToken.None);

    private static Func<IPEndPoint, bool> Only(Server server) => address => IPAddress.IsLoopback(address.Address) && address.Port == server.Port;

    private static ImmutableArray<OutsideLink> Links(params string[] urls) => [.. urls.Select(url => new OutsideLink(new Uri(url), SourceLocation.WholeFile("a.md")))];

    /// <summary>Answers with the status that the path names.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private int open;

        public Server()
        {
            listener.Start();
            _ = Listen();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Target { get; init; } = "";

        public ConcurrentQueue<string> Asked { get; } = new();

        public int MostAtOnce { get; private set; }

        public string Url(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}");

        public void Dispose() => listener.Dispose();

        private async Task Listen()
        {
            try
            {
                while (true) _ = Answer(await listener.AcceptTcpClientAsync());
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }

        private async Task Answer(TcpClient client)
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
            var request = await reader.ReadLineAsync() ?? "";
            while (await reader.ReadLineAsync() is { Length: > 0 }) { }
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref open));
            var asked = string.Join(' ', request.Split(' ')[..2]);
            Asked.Enqueue(asked);
            var (status, target) = Reply(asked);
            var answer = $"HTTP/1.1 {status} Reply\r\n{(target.Length > 0 ? $"Location: {target}\r\n" : "")}Content-Length: 0\r\nConnection: close\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            Interlocked.Decrement(ref open);
        }

        private (string Status, string Target) Reply(string asked) => asked.Split(' ', '?') switch
        {
            ["HEAD", "/only-get", ..] => ("405", ""),
            ["GET", "/only-get", ..] => ("200", ""),
            [_, "/circle", ..] => ("302", "/circle"),
            [_, "/to-file", ..] => ("301", "file:///etc/passwd"),
            [_, "/away", ..] => ("307", Target),
            [_, ['/', 't', 'o', '/', .. var path], ..] => ("301", "/" + path),
            [_, var path, ..] => (path[1..], ""),
            _ => ("400", ""),
        };
    }
}
