using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TechNews.Tests.Files;

namespace TechNews.Tests.Composing.Feeds;

/// <summary>What programs that people really read feeds with make of ours, hostile titles and all.</summary>
public sealed class RealClientFacts : IDisposable
{
    private const string FeedParser = "/usr/lib/python3/dist-packages/feedparser/__init__.py";
    private const string Hostile = "]]> &amp; </script><script>alert(1)</script> <b> & \U0001F600 שלום %s \\n";

    private const string Script = """
        import calendar, feedparser, json, sys
        feedparser.SANITIZE_HTML = False
        feed = feedparser.parse(sys.argv[1])
        print(json.dumps({"bozo": bool(feed.bozo), "title": feed.feed.title, "items": [
            [e.id, e.link, e.title, calendar.timegm(e.published_parsed), e.get("content", [{"value": e.get("summary", "")}])[0]["value"],
             [a.name for a in e.get("authors", []) if "name" in a]] for e in feed.entries]}))
        """;

    private readonly TempFolder folder = new();
    private readonly Documents made = Documents.Of(Site);

    public RealClientFacts()
    {
        foreach (var name in (string[])["feed.xml", "atom.xml"]) File.WriteAllBytes(Path.Combine(folder.Root, name), made.Bytes(name));
    }

    private static TestSite Site => TestSite.With("site.yml", "title: \"The & Paper\"\nbase_url: https://news.example/paper/\ntime_zone: Europe/Berlin\n")
        .And("content/authors/jane.yml", "name: \"Jane <Doe> & Co\"\n")
        .And("content/articles/a.md", $"---\ntitle: '{Hostile}'\ndate: 2026-01-02T10:00+08:00\nauthors: [jane]\nsummary: '{Hostile}'\n---\nText ]]> & `]]>` [x](https://other.example/?a=b&c=d).\n")
        .And("content/articles/b.md", "---\ntitle: \"It's plain\"\ndate: 2026-01-01\n---\nWithout a summary, without an author.\n")
        .And("content/articles/c.md", "---\ntitle: Third\ndate: 2026-01-01\n---\nText.\n");

    public void Dispose() => folder.Dispose();

    [ClientFact(FeedParser)]
    public void Feedparser_reads_what_was_written()
    {
        var script = Path.Combine(folder.Root, "read.py");
        File.WriteAllText(script, Script);
        foreach (var (file, expected) in (List<(string, ReadItem[])>)[("feed.xml", FeedItems.OfRss(made.Xml("feed.xml"))), ("atom.xml", FeedItems.OfAtom(made.Xml("atom.xml")))])
        {
            var read = JsonDocument.Parse(Run("/usr/bin/python3", null, script, Path.Combine(folder.Root, file))).RootElement;
            Assert.False(read.GetProperty("bozo").GetBoolean());
            var items = read.GetProperty("items").EnumerateArray().ToArray();
            Assert.Equal(expected.Select(item => item.Id), items.Select(item => item[0].GetString()!));
            Assert.Equal(expected.Select(item => item.Url), items.Select(item => item[1].GetString()!));
            Assert.Equal(expected.Select(item => item.Published.ToUnixTimeSeconds()), items.Select(item => item[3].GetInt64()));
            Assert.Equal(expected.Select(item => item.Body!.Trim()), items.Select(item => item[4].GetString()!.Trim()));
            Assert.Equal("Jane <Doe> & Co", items[0][5][0].GetString());
            // RSS never said whether a title is text or HTML, and this reader guesses; Atom says it.
            if (file is "atom.xml") Assert.Equal(expected.Select(item => item.Title), items.Select(item => item[2].GetString()!));
        }
    }

    [ClientFact("/usr/bin/sfeed")]
    public void Sfeed_reads_what_was_written()
    {
        foreach (var (file, expected) in (List<(string, ReadItem[])>)[("feed.xml", FeedItems.OfRss(made.Xml("feed.xml"))), ("atom.xml", FeedItems.OfAtom(made.Xml("atom.xml")))])
        {
            var rows = Run("/usr/bin/sfeed", made.Bytes(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToArray();
            Assert.Equal(expected.Select(item => item.Published.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), rows.Select(row => row[0]));
            Assert.Equal(expected.Select(item => item.Title), rows.Select(row => row[1]));
            Assert.Equal(expected.Select(item => item.Url), rows.Select(row => row[2]));
            Assert.Equal(expected.Select(item => item.Id), rows.Select(row => row[5]));
            Assert.Equal("Jane <Doe> & Co", rows[0][6]);
        }
    }

    [ClientFact("/usr/bin/newsboat")]
    public void Newsboat_takes_every_item()
    {
        foreach (var file in (string[])["feed.xml", "atom.xml"])
        {
            var urls = Path.Combine(folder.Root, "urls");
            File.WriteAllText(urls, $"file://{folder.Root}/{file}\n");
            string[] flags = ["-u", urls, "-c", Path.Combine(folder.Root, file + ".db"), "-C", "/dev/null", "-x"];
            Run("/usr/bin/newsboat", null, [.. flags, "reload"]);
            Assert.StartsWith("3 ", Run("/usr/bin/newsboat", null, [.. flags, "print-unread"]), StringComparison.Ordinal);
        }
    }

    private string Run(string program, byte[]? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["HOME"] = folder.Root;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var client = Process.Start(start)!;
        if (input is not null) client.StandardInput.BaseStream.Write(input);
        client.StandardInput.Close();
        var output = client.StandardOutput.ReadToEnd();
        client.WaitForExit();
        Assert.Equal(0, client.ExitCode);
        return output;
    }
}
