using TechNews.Composing;

namespace TechNews.Tests.Composing;

public class LabelFacts
{
    [Theory]
    [InlineData("2026-03-01T12:00Z", "2026-03-31T12:00Z", null)] // 30 days are still young.
    [InlineData("2026-03-01T12:00Z", "2026-03-31T12:01Z", "1 month old")]
    [InlineData("2026-01-31T12:00Z", "2026-03-30T12:00Z", "1 month old")]
    [InlineData("2026-01-31T12:00Z", "2026-03-31T12:00Z", "2 months old")]
    [InlineData("2025-04-01T12:00Z", "2026-03-31T12:00Z", "11 months old")]
    [InlineData("2025-03-31T12:00Z", "2026-03-31T12:00Z", "1 year old")]
    [InlineData("2023-03-30T12:00Z", "2026-03-31T12:00Z", "3 years old")]
    public void Age_is_told_in_whole_months_and_years(string published, string asOf, string? label) =>
        Assert.Equal(label, Labels.Age(DateTimeOffset.Parse(published, null), DateTimeOffset.Parse(asOf, null)));
}
