using Microsoft.AspNetCore.Http;
using TechNews.Cli.Serving;

namespace TechNews.Tests.Cli.Serving;

public sealed class HeaderRuleFacts
{
    [Theory]
    [InlineData("/*", "/chips/a/", true)]
    [InlineData("/*", "/", true)]
    [InlineData("/assets/*", "/assets/css/main.css", true)]
    [InlineData("/assets/*", "/asset", false)]
    [InlineData("/*/feed.xml", "/chips/ai/feed.xml", true)]
    [InlineData("/*/feed.xml", "/feed.xml", false)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/a/", false)]
    [InlineData("/:section/x", "/chips/x", true)]
    [InlineData("/:section/x", "/chips/y/x", false)]
    public void A_pattern_fits_as_at_the_hosts(string pattern, string path, bool expected) => Assert.Equal(expected, PathPattern.Fits(pattern, path));

    [Fact]
    public void A_hostile_pattern_takes_no_time() => Assert.False(PathPattern.Fits(string.Concat(Enumerable.Repeat("*a", 500)), new string('b', 5000)));

    [Fact]
    public void Rules_add_up_and_the_last_of_a_name_counts()
    {
        var headers = Applied("/*\n  X-One: 1\n  X-Two: 2\n# remark\n/chips/*\n  X-Two: 3\n/other\n  X-Three: 3\n", "/chips/a/");

        Assert.Equal(("1", "3", ""), (headers["X-One"].ToString(), headers["X-Two"].ToString(), headers["X-Three"].ToString()));
    }

    [Theory]
    [InlineData("Strict-Transport-Security: max-age=63072000")]
    [InlineData("Cache-Control: immutable")]
    [InlineData("Content-Length: 5")]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("Bad Name: x")]
    [InlineData("X-Bell: a\u0007")]
    [InlineData("X-Foreign: ä")]
    public void What_a_preview_must_not_say_is_left_out(string line) => Assert.Empty(Applied($"/*\n  {line}\n", "/"));

    [Theory]
    [InlineData("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")]
    [InlineData("default-src 'self'; upgrade-insecure-requests; report-uri https://reports.example/", "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'")]
    [InlineData("script-src 'sha256-abc'", "script-src 'sha256-abc' 'self'")]
    [InlineData("script-src-elem https://a.example; script-src 'none'; img-src *", "script-src-elem https://a.example 'self'; script-src 'none'; img-src *")]
    public void A_policy_lets_the_preview_s_own_files_in_and_nothing_else(string policy, string expected) => Assert.Equal(expected, LivePolicy.Of(policy));

    [Fact]
    public void A_policy_of_fingerprints_gets_the_script_s_own() =>
        Assert.Equal($"script-src 'nonce-x' 'strict-dynamic' 'self' '{LiveFiles.ScriptIntegrity}'", LivePolicy.Of("script-src 'nonce-x' 'strict-dynamic'"));

    private static HeaderDictionary Applied(string rules, string path)
    {
        var headers = new HeaderDictionary();
        HeaderRules.Parse(rules).Apply(path, headers);
        return headers;
    }
}
