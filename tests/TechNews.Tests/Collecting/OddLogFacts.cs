using System.Text;

namespace TechNews.Tests.Collecting;

/// <summary>Lines that servers really write and few expect.</summary>
public sealed class OddLogFacts
{
    [Fact]
    public void An_address_in_brackets_with_its_port_is_the_address() =>
        Assert.Equal("Repeated 1, Counted 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(address: "[2001:db8::2]:443"), Counted.Line(address: "2001:DB8:0::2")))));

    [Fact]
    public void A_user_may_hold_spaces_and_brackets_and_cannot_set_the_time()
    {
        const string Forged = "192.0.2.1 - x [01/Jan/2020:00:00:00 +0000] [20/Nov/2026:12:00:00 +0000] \"GET /third/ HTTP/1.1\" 200 5 \"-\" \"" + Counted.Browser + "\"";
        Assert.Equal(["2026-11-20,/third/,1,1,combined"], Counted.Rows(Counted.Clean(Counted.Log(Forged))));
    }

    [Theory]
    [InlineData("HTTP/1.0")]
    [InlineData("HTTP/2.0")]
    [InlineData("HTTP/2")]
    [InlineData("HTTP/3.0")]
    [InlineData("HTTP/3")]
    public void Any_version_of_the_protocol_is_read(string version) =>
        Assert.Equal("Counted 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line().Replace("HTTP/1.1", version, StringComparison.Ordinal)))));

    [Theory]
    [InlineData("https://news.example/third/", "Counted 1")]
    [InlineData("HTTPS://NEWS.EXAMPLE/third/", "Counted 1")]
    [InlineData("http://news.example:80//third//", "Counted 1")]
    [InlineData("https://copy.example/third/", "Host 1")]
    [InlineData("//third/", "Counted 1")]
    [InlineData("/third/%", "NotAnArticle 1")]
    [InlineData("/third/%2", "NotAnArticle 1")]
    [InlineData("/third/\\\"", "NotAnArticle 1")]
    public void A_target_may_be_a_whole_address_and_be_broken(string target, string expected) =>
        Assert.Equal(expected, Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(target)), Counted.Options with { Hosts = ["news.example"] })));

    [Theory]
    [InlineData("\\x22")]
    [InlineData("\\\"")]
    [InlineData("\\x5C")]
    [InlineData("\\\\")]
    [InlineData("\\x")]
    [InlineData("\\xZZ")]
    public void Escapes_in_an_agent_are_part_of_it(string escape) =>
        Assert.Equal("Counted 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(agent: Counted.Browser + " " + escape)))));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n")]
    [InlineData("  \n")]
    public void A_file_of_nothing_is_no_mistake(string log) => Assert.Equal(0, Counted.Clean(log).Tally.Lines);

    [Fact]
    public void Text_of_two_bytes_a_letter_is_named_as_what_it_is()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var result = Counted.Of([[.. encoding.GetPreamble(), .. encoding.GetBytes(Counted.Log(Counted.Line()))]]);
            var finding = Assert.Single(result.Findings);
            Assert.Equal("TN201", finding.Code);
            Assert.Contains("UTF-16", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_hundred_thousand_hosts_and_agents_end_in_their_counters()
    {
        var log = Counted.Log([.. Enumerable.Range(0, 100_000).Select(n => $"host{n}.example " + Counted.Line(agent: $"{Counted.Browser} v{n}"))]);
        Assert.Equal("Host 100000", Counted.Rules(Counted.Clean(log, Counted.Options with { Hosts = ["news.example"] })));
        Assert.Equal("Counted 100000", Counted.Rules(Counted.Clean(log)));
    }
}
