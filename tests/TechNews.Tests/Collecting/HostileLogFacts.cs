using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Collecting;
using TechNews.Collecting.Inputs;

namespace TechNews.Tests.Collecting;

public sealed class HostileLogFacts
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "\\", "|", "\t", " ", "\n", "\r\n", "#Fields:", "#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent)\n", "PK\u0003\u0004", "\u001f\u008b", "\0", "ÿ", "%",
        "%zz", "\"ts\":1e999", "\"request\":", "{\"request\":{\"headers\":[]},\"ts\":", "\"ClientRequestPath\":\"\\ud800\"", "HIT|200|", "date,path,visitors\n", "2Path,FirstVisit,a,b\n", "x,y\n", "/third/", "[[[[[[[[", Counted.Line(),
    ];

    [Fact]
    public void Any_soup_ends_in_findings_and_every_line_in_one_counter()
    {
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), soup =>
        {
            foreach (var name in Recognition.Names.Cast<string?>().Append(null).Append("log:$remote_addr $datetime $status $path"))
            {
                var result = Counted.Of([Encoding.Latin1.GetBytes(soup)], Counted.Options with { From = name, Threads = 2, Date = new DateOnly(2026, 11, 20) });
                Assert.True(result.Value.Tally.Lines <= soup.Count(c => c is '\n' or ',' or '[' or '{') + 1);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Random_bytes_end_in_findings()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var bytes = new byte[random.Next(200_000)];
            random.NextBytes(bytes);
            Assert.NotEmpty(Counted.Of([bytes], Counted.Options with { From = "combined" }).Findings);
        }
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(3_000_000)]
    public void A_line_of_megabytes_is_one_malformed_line(int length)
    {
        var log = Counted.Log(Counted.Line(), new string('x', length), Counted.Line("/third/"), Counted.Line("/" + new string('a', 70_000)));
        var result = Counted.Of(log);
        Assert.Equal("Malformed 2, Counted 2", Counted.Rules(result.Value));
        Assert.Equal(["file1:2:1", "file1:4:1"], result.Findings.Select(finding => finding.Where.ToString()));
    }

    [Fact]
    public void Invalid_UTF8_in_path_and_agent_harms_nobody()
    {
        var line = Encoding.Latin1.GetBytes(Counted.Log(Counted.Line("/chips/\u00ff\u00fe/"), Counted.Line(agent: Counted.Browser + " \u00c3\u0028"), Counted.Line("/third/")));
        Assert.Equal("NotAnArticle 1, Counted 2", Counted.Rules(Counted.Of([line]).Value));
    }

    [Fact]
    public void A_bomb_is_stopped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            gzip.Write(Encoding.UTF8.GetBytes(Counted.Log(Counted.Line())));
            for (var i = 0; i < 300; i++) gzip.Write(zeros);
        }

        Assert.Contains("unpacks to more", Assert.Single(Counted.Of([packed.ToArray()]).Findings, finding => finding.Code is "TN206").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_log_that_is_cut_off_is_an_error()
    {
        var random = new Random(1);
        var whole = Counted.Gzip(Counted.Log([.. Enumerable.Range(0, 5000).Select(n => Counted.Line(address: $"192.0.2.{random.Next(256)}"))]));
        Assert.Contains("TN206", Counted.Codes(Counted.Of([whole[..(whole.Length / 2)]])));
    }

    [Fact]
    public void The_bound_of_memory_is_said_and_nothing_is_counted()
    {
        var log = Counted.Log([.. Enumerable.Range(0, 50).Select(n => Counted.Line(address: $"192.0.2.{n}"))]);
        var result = Counted.Of(log, Counted.Options with { MaxReadings = 49 });
        Assert.Equal(["TN209"], Counted.Codes(result));
        Assert.Empty(Counted.Rows(result.Value));
        Assert.Empty(Counted.Of(log, Counted.Options with { MaxReadings = 50 }).Findings);
    }

    [Fact]
    public void Made_up_days_do_not_become_thousands_of_files()
    {
        var log = Counted.Log([.. Enumerable.Range(0, 4001).Select(n => Counted.Line(time: new DateTime(2000, 1, 1).AddDays(n).ToString("dd/MMM/yyyy:HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + " +0000"))]);
        Assert.Equal(["TN210"], Counted.Codes(Counted.Of(log)));
    }

    [Fact]
    public void Requests_that_are_none_have_no_method() =>
        Assert.Equal("Method 2", Counted.Rules(Counted.Clean(Counted.Log(
            @"192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] ""\x16\x03\x01\x02"" 400 150 ""-"" ""-""",
            @"192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] ""-"" 400 0 ""-"" ""-"""))));

    [Fact]
    public void A_quote_in_an_agent_does_not_end_it() =>
        Assert.Equal("Counted 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(agent: Counted.Browser + " \\\"x\\\"")))));

    [Fact]
    public void An_archive_from_a_pipe_is_refused()
    {
        using var pipe = new GZipStream(new MemoryStream(Counted.Gzip("PK\u0003\u0004rest")), CompressionMode.Decompress);
        Assert.Equal(["TN217"], Counted.Codes(ViewCollector.Collect([new LogInput("-", () => pipe)], Counted.Paths, Counted.Options)));
    }
}
