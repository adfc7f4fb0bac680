using TechNews.Diagnostics;
using TechNews.Probing;

namespace TechNews.Tests.Probing;

/// <summary>The proxy of the environment: which there is, and who is asked without it.</summary>
public sealed class ProxyFacts
{
    [Theory]
    [InlineData("https_proxy=http://p:1", "https://a.example/", "http://p:1/")]
    [InlineData("HTTPS_PROXY=http://p:1", "https://a.example/", "http://p:1/")]
    [InlineData("HTTPS_PROXY=p:1", "https://a.example/", "http://p:1/")]
    [InlineData("HTTPS_PROXY=http://p:1 https_proxy=http://q:2", "https://a.example/", "http://q:2/")]
    [InlineData("HTTPS_PROXY=http://p:1", "http://a.example/", null)]
    [InlineData("http_proxy=http://p:1", "http://a.example/", "http://p:1/")]
    [InlineData("HTTP_PROXY=http://p:1", "http://a.example/", "http://p:1/")]
    [InlineData("HTTP_PROXY=http://p:1 REQUEST_METHOD=GET", "http://a.example/", null)] // A header of a CGI request, not the operator's word.
    [InlineData("ALL_PROXY=socks5://p:1", "https://a.example/", "socks5://p:1/")]
    [InlineData("all_proxy=http://p:1 https_proxy=", "https://a.example/", "http://p:1/")]
    [InlineData("https_proxy=http://p:1", "https://127.0.0.1/", null)]
    [InlineData("https_proxy=http://p:1", "https://localhost/", null)]
    [InlineData("https_proxy=http://p:1", "https://[::1]/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=*", "https://a.example/", null)]
    [InlineData("https_proxy=http://p:1 NO_PROXY=b.example,a.example", "https://A.example/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=.example", "https://a.example/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=example", "https://a.example/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=*.example", "https://a.example/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=xample", "https://a.example/", "http://p:1/")]
    [InlineData("https_proxy=http://p:1 no_proxy=a.example:8443", "https://a.example:8443/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=a.example:8443", "https://a.example/", "http://p:1/")]
    [InlineData("https_proxy=http://p:1 no_proxy=10.0.0.0/8", "https://10.1.2.3/", null)]
    [InlineData("https_proxy=http://p:1 no_proxy=10.1.2.3", "https://10.1.2.30/", "http://p:1/")]
    public void Who_is_asked_through_which(string variables, string destination, string? proxy) =>
        Assert.Equal(proxy, Read(variables).Value.GetProxy(new Uri(destination))?.AbsoluteUri);

    [Fact]
    public void Name_and_password_are_the_proxy_s_and_in_no_address()
    {
        var read = Read("https_proxy=http://jane:a%40b@p:1").Value;
        var address = read.GetProxy(new Uri("https://a.example/"))!;
        Assert.Equal("http://p:1/", address.AbsoluteUri);
        var credential = read.Credentials!.GetCredential(address, "Basic")!;
        Assert.Equal(("jane", "a@b"), (credential.UserName, credential.Password));
        Assert.Null(read.Credentials.GetCredential(new Uri("http://other:1/"), "Basic"));
    }

    [Theory]
    [InlineData("https_proxy=http://secret@:x")]
    [InlineData("HTTPS_PROXY=ftp://secret.example/")]
    public void What_is_no_proxy_is_an_error_that_does_not_repeat_it(string variables)
    {
        var finding = Assert.Single(Read(variables).Findings);
        Assert.Equal(("TN253", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(variables.Split('=')[0], finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", finding.Message + finding.Help, StringComparison.Ordinal);
    }

    private static Reported<ProxyVariables> Read(string variables)
    {
        var all = variables.Split(' ').Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return ProxyVariables.Read(all.GetValueOrDefault);
    }
}
