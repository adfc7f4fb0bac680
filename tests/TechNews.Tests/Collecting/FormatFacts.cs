using TechNews.Collecting;

namespace TechNews.Tests.Collecting;

public sealed class FormatFacts
{
    private const string Ua = Counted.Browser;

    // 2026-11-20T12:00:00Z = 1795176000. Each sample is a view of the article by one visitor, and a second one by a bot.
    public static TheoryData<string, string> Samples => new()
    {
        { "combined", Counted.Log(Counted.Line(), Counted.Line(agent: "curl/8")) },
        { "combined-vhost", Counted.Log("news.example:443 " + Counted.Line(), "news.example:443 " + Counted.Line(agent: "curl/8")) },
        {
            "caddy",
            Counted.Log(
                """{"level":"info","ts":1795176000.123,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.1","remote_port":"5000","client_ip":"192.0.2.1","proto":"HTTP/2.0","method":"GET","host":"news.example","uri":"/chips/a-story/?utm_source=x","headers":{"User-Agent":["UA"],"Accept":["a","b"]}},"bytes_read":0,"status":200,"resp_headers":{"Content-Type":["text/html"]}}""".Replace("UA", Ua, StringComparison.Ordinal),
                """{"ts":1795176000,"status":200,"request":{"remote_addr":"192.0.2.1:5000","method":"GET","host":"news.example","uri":"/chips/a-story/","headers":{"User-Agent":["curl\/8"]}}}""")
        },
        {
            "cloudfront",
            Counted.Log(
                "#Version: 1.0",
                "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header",
                "2026-11-20\t12:00:00\tFRA1\t512\t192.0.2.1\tGET\td1.cloudfront.net\t/chips/a-story/\t200\t-\t" + Uri.EscapeDataString(Ua) + "\t-\t-\tHit\tabc==\tnews.example",
                "2026-11-20\t12:00:01\tFRA1\t512\t192.0.2.9\tGET\td1.cloudfront.net\t/chips/a-story/\t200\t-\tSlackbot%201.0%20(+https://api.slack.example)\t-\t-\tHit\tabd==\tnews.example")
        },
        {
            "cloudflare",
            Counted.Log(
                """{"EdgeStartTimestamp":"2026-11-20T12:00:00Z","ClientRequestHost":"news.example","ClientRequestMethod":"GET","ClientRequestPath":"/chips/a-story/","ClientRequestURI":"/chips/a-story/?a=1","ClientRequestUserAgent":"UA","ClientIP":"192.0.2.1","EdgeResponseStatus":200,"BotScore":99,"RayID":"1"}""".Replace("UA", Ua, StringComparison.Ordinal),
                """{"EdgeStartTimestamp":1795176000000000000,"ClientRequestHost":"news.example","ClientRequestMethod":"GET","ClientRequestURI":"/chips/a-story/","ClientRequestUserAgent":"UA","ClientIP":"192.0.2.1","EdgeResponseStatus":200,"BotScore":2}""".Replace("UA", Ua, StringComparison.Ordinal))
        },
        {
            "bunny",
            Counted.Log(
                $"HIT|200|1795176000000|2326|390|192.0.2.1|-|https://news.example/chips/a-story/|WA|{Ua}|id1|DE",
                "MISS|200|1795176000000|2326|390|192.0.2.1|-|https://news.example/chips/a-story/|WA|curl/8|id2|DE")
        },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_format_is_recognised_and_read(string name, string log)
    {
        var report = Counted.Clean(log, Counted.Options with { Hosts = ["news.example"] });
        Assert.Equal("Bot 1, Counted 1", Counted.Rules(report));
        Assert.Equal([$"2026-11-20,/chips/a-story/,1,1,{name}"], Counted.Rows(report));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_format_that_is_named_reads_the_same(string name, string log) =>
        Assert.Equal([$"2026-11-20,/chips/a-story/,1,1,{name}"], Counted.Rows(Counted.Clean(log, Counted.Options with { From = name })));

    [Theory]
    [InlineData("common", "")]
    [InlineData("common-vhost", "news.example ")]
    public void A_log_without_agents_counts_and_warns(string name, string host)
    {
        var result = Counted.Of(Counted.Log(host + "192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] \"GET /chips/a-story/ HTTP/1.1\" 200 -"));
        Assert.Equal(["TN211"], Counted.Codes(result));
        Assert.Equal([$"2026-11-20,/chips/a-story/,1,1,{name}"], Counted.Rows(result.Value));
    }

    [Theory]
    [InlineData("\"2026-11-20T12:00:00Z\"")]
    [InlineData("\"2026-11-20T13:00:00.5+01:00\"")]
    [InlineData("1795176000")]
    [InlineData("1795176000000")]
    [InlineData("1795176000000000000")]
    public void Cloudflare_times_are_told_apart_by_their_size(string time)
    {
        var line = $$"""{"EdgeStartTimestamp":{{time}},"ClientRequestMethod":"GET","ClientRequestPath":"/third/","ClientRequestUserAgent":"{{Ua}}","ClientIP":"192.0.2.1","EdgeResponseStatus":304}""";
        Assert.Equal(["2026-11-20,/third/,1,1,cloudflare"], Counted.Rows(Counted.Clean(line)));
    }

    [Fact]
    public void CloudFront_columns_are_read_by_name_and_a_header_may_come_again_with_others()
    {
        var agent = Uri.EscapeDataString(Uri.EscapeDataString(Ua));
        var log = Counted.Log(
            "#Fields: time date cs(User-Agent) sc-status cs-uri-stem cs-method c-ip",
            $"12:00:00\t2026-11-20\t{agent}\t200\t/third/\tGET\t192.0.2.1",
            "#Version: 1.0",
            "#Fields: c-ip date time cs(User-Agent) sc-status cs-uri-stem cs-method",
            $"192.0.2.2\t2026-11-20\t12:00:00\t{agent}\t200\t/third/\tGET",
            $"192.0.2.3\t2026-11-20\t12:00:00\t{agent}\t000\t/third/\tGET");
        var report = Counted.Clean(log);
        Assert.Equal(["2026-11-20,/third/,2,2,cloudfront"], Counted.Rows(report));
        Assert.Equal("Status 1, Counted 2", Counted.Rules(report));
    }

    [Fact]
    public void A_missing_CloudFront_column_is_an_error_that_names_it()
    {
        var first = Counted.Of("#Version: 1.0\n#Fields: date time c-ip cs-method sc-status cs(User-Agent)\n");
        Assert.Contains("'cs-uri-stem'", Assert.Single(first.Findings).Message, StringComparison.Ordinal);
        var later = Counted.Of("#Fields: date time c-ip cs-method sc-status cs(User-Agent) cs-uri-stem\n#Fields: date\n");
        Assert.Contains("'time'", Assert.Single(later.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_reads_any_other_text()
    {
        var options = Counted.Options with { From = "log:<$ignore>$remote_addr [$datetime] \"$method $url $http\" $status \"$user_agent\" $timing_milli" };
        var log = Counted.Log($"<134>192.0.2.1 [2026-11-20T12:00:00Z] \"GET https://news.example/third/ HTTP/2\" 200 \"{Ua}\" 12", "<134>oops");
        var result = Counted.Of(log, options);
        Assert.Equal(["2026-11-20,/third/,1,1,log"], Counted.Rows(result.Value));
        Assert.Equal("file1:2:1", Assert.Single(result.Findings).Where.ToString());
    }

    [Theory]
    [InlineData("log:$remote_adr $datetime $status $path", "there is no field '$remote_adr' - did you mean 'remote_addr'?")]
    [InlineData("log:$remote_addr $date $status $path", "it needs $datetime, or $date and $time")]
    [InlineData("log:$remote_addr $datetime $status", "it needs $path or $url")]
    [InlineData("log:$datetime $path", "it needs $status and $remote_addr")]
    [InlineData("log:$remote_addr$datetime $status $path", "two fields touch")]
    [InlineData("combind", "there is no format 'combind' - did you mean 'combined'?")]
    public void A_wrong_name_or_template_says_what_is_wrong(string name, string message) =>
        Assert.Contains(message, Recognition.Check(name)!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"ts":1795176000,"status":200,"request":{"remote_ip":"192.0.2.1","method":"GET","uri":"/third/","headers":{"User-Agent":["UA"],"Cf-Ray":["1"]}}}""")]
    [InlineData("192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] \"GET /third/ HTTP/1.1\" 200 1 \"-\" \"Amazon CloudFront\"")]
    public void A_delivery_network_in_front_of_an_origin_warns(string line) =>
        Assert.Equal(["TN212"], Counted.Codes(Counted.Of(line.Replace("UA", Ua, StringComparison.Ordinal))));

    [Fact]
    public void Malformed_lines_are_told_by_number_and_reason_five_at_most()
    {
        var result = Counted.Of(Counted.Log([Counted.Line(), "", .. Enumerable.Repeat("secret 192.0.2.77", 9), Counted.Line(time: "31/Feb/2026:12:00:00 +0000")]));
        Assert.Equal("Malformed 10, Counted 1", Counted.Rules(result.Value));
        Assert.Equal(["file1:3:1", "file1:4:1", "file1:5:1", "file1:6:1", "file1:7:1"], result.Findings.Select(finding => finding.Where.ToString()));
        Assert.All(result.Findings, finding => Assert.Equal("left out: no time in square brackets", finding.Message));
    }

    [Fact]
    public void A_file_of_another_format_is_an_error()
    {
        Assert.Equal(["TN201"], Counted.Codes(Counted.Of("Dear diary\ntoday it rained\n")));
        Assert.Contains("TN207", Counted.Codes(Counted.Of("Dear diary\n", Counted.Options with { From = "combined" })));
    }

    [Fact]
    public void Gzip_zip_marks_and_Windows_line_ends_are_read_alike()
    {
        var log = Counted.Log(Counted.Line());
        foreach (var file in (byte[][])[Counted.Gzip(log), Counted.Zip(("a.log", log)), [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(log.Replace("\n", "\r\n", StringComparison.Ordinal))]])
            Assert.Equal(["2026-11-20,/chips/a-story/,1,1,combined"], Counted.Rows(Counted.Of([file]).Value));
    }
}
