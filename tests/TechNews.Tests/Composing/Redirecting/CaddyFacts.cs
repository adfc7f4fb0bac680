using System.Diagnostics;
using System.Globalization;
using TechNews.Tests.Files;

namespace TechNews.Tests.Composing.Redirecting;

/// <summary>A fact that asks a real Caddy; it says that it was skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaddyFactAttribute : FactAttribute
{
    public const string Program = "/usr/bin/caddy";

    public CaddyFactAttribute()
    {
        if (!File.Exists(Program)) Skip = $"there is no {Program} on this machine";
    }
}

/// <summary>The snippet is loaded by Caddy itself, where that is installed.</summary>
public class CaddyFacts
{
    [CaddyFact]
    public async Task Caddy_answers_301_and_410()
    {
        var made = Documents.Of(RedirectFacts.Article("a", "aliases: ['/über $x/', '/?p=123', '/index.php?id=7']")
            .With("content/articles/gone.md", "---\ntitle: G\ndate: 2025-01-01\nexpire_at: 2025-06-01\naliases: ['/?p=9']\n---\n"));
        using var folder = new TempFolder();
        var port = NginxFacts.FreePort();
        File.WriteAllBytes(Path.Combine(folder.Root, "redirects.caddy"), made.Bytes("redirects.caddy"));
        File.WriteAllText(Path.Combine(folder.Root, "Caddyfile"), $$"""
            {
                admin off
                auto_https off
            }
            http://127.0.0.1:{{port.ToString(CultureInfo.InvariantCulture)}} {
                import {{folder.Root}}/redirects.caddy
                respond 204
            }
            """);
        var start = new ProcessStartInfo(CaddyFactAttribute.Program, ["run", "--config", Path.Combine(folder.Root, "Caddyfile"), "--adapter", "caddyfile"]) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["HOME"] = folder.Root;
        using var server = Process.Start(start)!;
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await NginxFacts.Answering(client);
            Assert.Equal("301 /a/", await NginxFacts.Answer(client, "/%C3%BCber%20$x/"));
            Assert.Equal("410 ", await NginxFacts.Answer(client, "/gone/"));
            Assert.Equal("301 /a/", await NginxFacts.Answer(client, "/?p=123"));
            Assert.Equal("301 /a/", await NginxFacts.Answer(client, "/index.php?id=7"));
            Assert.Equal("410 ", await NginxFacts.Answer(client, "/?p=9"));
            Assert.Equal("204 ", await NginxFacts.Answer(client, "/?p=12"));
            Assert.Equal("204 ", await NginxFacts.Answer(client, "/"));
            Assert.Equal("301 /tags/risc-v/feed.xml", await NginxFacts.Answer(client, "/tags/risc-v/index.xml"));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }
}
