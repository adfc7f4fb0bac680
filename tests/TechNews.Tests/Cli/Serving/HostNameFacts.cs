using System.Net;
using Microsoft.AspNetCore.Http;
using TechNews.Cli.Serving;

namespace TechNews.Tests.Cli.Serving;

public sealed class HostNameFacts
{
    [Theory]
    [InlineData("localhost:4000", true)]
    [InlineData("LOCALHOST.", true)]
    [InlineData("127.0.0.1:4000", true)]
    [InlineData("[::1]:4000", true)]
    [InlineData("news.localhost", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.168.0.2", false)]
    [InlineData("news.example", false)]
    [InlineData("", false)]
    public void On_this_machine_alone_only_its_own_names_are_answered(string host, bool expected)
    {
        Assert.Equal(expected, new HostNames(null, "news.example").Allow(new HostString(host)));
        Assert.Equal(expected, new HostNames(IPAddress.Loopback, "news.example").Allow(new HostString(host)));
    }

    [Theory]
    [InlineData("localhost:4000", true)]
    [InlineData("192.168.0.2:4000", true)]
    [InlineData("[fe80::1]", true)]
    [InlineData("news.example", true)]
    [InlineData("evil.example", false)]
    [InlineData("192.168.0.2.evil.example", false)]
    [InlineData("", false)]
    public void On_a_network_no_name_is_answered_that_a_stranger_can_own(string host, bool expected) =>
        Assert.Equal(expected, new HostNames(IPAddress.Any, "news.example").Allow(new HostString(host)));

    [Fact]
    public void On_a_network_the_machine_s_own_name_is_answered() =>
        Assert.True(new HostNames(IPAddress.Any, "").Allow(new HostString(Environment.MachineName, 4000)));
}
