using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TechNews.Tests.Announcing;

/// <summary>A server of a test on this machine that takes what it is sent and answers what the test wants.</summary>
internal sealed class LocalEndpoint : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> answers;

    /// <param name="answers">Status lines and perhaps headers, one for each request; the last for all further ones.</param>
    public LocalEndpoint(params string[] answers)
    {
        this.answers = new Queue<string>(answers.Length > 0 ? answers : ["200 OK"]);
        listener.Start();
        _ = Listen();
    }

    public ConcurrentQueue<(string Head, string Body)> Requests { get; } = new();

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/told");

    public bool IsOwn(IPEndPoint address) => IPAddress.IsLoopback(address.Address) && address.Port == Port;

    public void Dispose() => listener.Dispose();

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    private async Task Listen()
    {
        try
        {
            while (true) await Answer(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
        {
            return;
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line) head.Append(line).Append('\n');
        var length = head.ToString().Split('\n').First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1];
        var body = new char[int.Parse(length, CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body);
        Requests.Enqueue((head.ToString(), new string(body)));
        var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }
}
