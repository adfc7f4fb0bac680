using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TechNews.Tests.Files;

namespace TechNews.Tests.Composing.Redirecting;

/// <summary>The map is loaded by nginx itself, where that is installed.</summary>
public class NginxFacts
{
    [NginxFact]
    public async Task Nginx_answers_301_and_410()
    {
        var made = Documents.Of(RedirectFacts.Article("a", "aliases: ['/über $x/', /About/, /UPPER/, /upper/, '/?p=123', '/index.php?id=7']")
            .With("content/pages/about.md", "---\ntitle: About\n---\n")
            .With("content/articles/gone.md", "---\ntitle: G\ndate: 2025-01-01\nexpire_at: 2025-06-01\naliases: ['/?p=9']\n---\n")
            .With("content/articles/long.md", $"---\ntitle: L\ndate: 2025-01-01\naliases: [/{new string('x', 190)}/{new string('y', 190)}/]\n---\n"));
        using var folder = new TempFolder();
        var port = FreePort();
        File.WriteAllBytes(Path.Combine(folder.Root, "redirects.nginx.conf"), made.Bytes("redirects.nginx.conf"));
        File.WriteAllText(Path.Combine(folder.Root, "nginx.conf"), $$"""
            daemon off; pid {{folder.Root}}/pid; error_log stderr; worker_processes 1;
            events { worker_connections 16; }
            http {
                access_log off;
                client_body_temp_path {{folder.Root}}/1; proxy_temp_path {{folder.Root}}/2; fastcgi_temp_path {{folder.Root}}/3;
                uwsgi_temp_path {{folder.Root}}/4; scgi_temp_path {{folder.Root}}/5;
                include {{folder.Root}}/redirects.nginx.conf;
                server {
                    listen 127.0.0.1:{{port.ToString(CultureInfo.InvariantCulture)}};
                    if ($technews_target) { return 301 $technews_target; }
                    if ($technews_gone) { return 410; }
                    location / { return 204; }
                }
            }
            """);
        using var server = Process.Start(new ProcessStartInfo(NginxFactAttribute.Program, ["-c", Path.Combine(folder.Root, "nginx.conf"), "-p", folder.Root]) { RedirectStandardError = true, UseShellExecute = false })!;
        try
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Answering(client);
            Assert.Equal("301 /a/", await Answer(client, "/%C3%BCber%20$x/"));
            Assert.Equal("301 /a/", await Answer(client, "/About/"));
            Assert.Equal("204 ", await Answer(client, "/about/"));
            Assert.Equal("301 /a/", await Answer(client, "/UPPER/"));
            Assert.Equal("410 ", await Answer(client, "/gone/"));
            Assert.Equal("301 /long/", await Answer(client, $"/{new string('x', 190)}/{new string('y', 190)}/"));
            Assert.Equal("301 /tags/risc-v/feed.xml", await Answer(client, "/tags/risc-v/index.xml"));
            Assert.Equal("204 ", await Answer(client, "/tags/a%0d%0aX-Injected:%20yes/index.xml"));
            Assert.Equal("204 ", await Answer(client, "/tags/a%0aX/index.xml"));
            Assert.Equal("204 ", await Answer(client, "/tags/a%3fb/index.xml"));
            Assert.Equal("204 ", await Answer(client, "/chips/"));
            Assert.Equal("301 /a/", await Answer(client, "/?p=123"));
            Assert.Equal("301 /a/", await Answer(client, "/index.php?id=7"));
            Assert.Equal("410 ", await Answer(client, "/?p=9"));
            Assert.Equal("204 ", await Answer(client, "/?p=12"));
            Assert.Equal("204 ", await Answer(client, "/"));
            Assert.Equal("301 /a/", await Answer(client, "/UPPER/?utm=x"));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    internal static async Task Answering(HttpClient client)
    {
        for (var left = 100; ; left--)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (left > 0)
            {
                await Task.Delay(50);
            }
        }
    }

    internal static async Task<string> Answer(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var location = response.Headers.Location is { } url ? url.IsAbsoluteUri ? url.AbsolutePath : url.OriginalString : "";
        return $"{(int)response.StatusCode} {location}";
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
