using TechNews.Cli.Options;

namespace TechNews.Tests.Cli;

public sealed class InstantFacts
{
    [Theory]
    [InlineData("2022-09-20T12:00:00Z", 1663675200)]
    [InlineData("2022-09-20T12:00Z", 1663675200)]
    [InlineData("2022-09-20T14:00+02:00", 1663675200)]
    [InlineData("2022-09-20T12:00:00.000Z", 1663675200)]
    public void An_instant_has_its_zone(string text, long seconds) => Assert.Equal(seconds, Instant.Parse(text)!.Value.ToUnixTimeSeconds());

    [Theory]
    [InlineData("2022-09-20")]
    [InlineData("2022-09-20T12:00:00")]
    [InlineData("20.09.2022 12:00")]
    [InlineData("2022-13-20T12:00:00Z")]
    [InlineData("")]
    public void Anything_else_is_none(string text) => Assert.Null(Instant.Parse(text));

    [Theory]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999999")]
    public void An_epoch_is_a_plain_count_of_seconds(string text) => Assert.Null(Instant.FromEpoch(text));
}
