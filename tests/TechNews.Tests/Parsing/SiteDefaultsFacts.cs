using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

public class SiteDefaultsFacts
{
    /// <summary>The text is part of the key under which parsed articles are kept.</summary>
    [Fact]
    public void Different_defaults_are_different_texts()
    {
        SiteDefaults[] all =
        [
            .. from zone in new[] { "UTC", "Europe/Berlin", "America/New_York" }
               from language in new[] { "en", "de" }
               from typography in new[] { true, false }
               select new SiteDefaults(SiteZone.Find(zone)!, language, typography),
        ];
        Assert.Equal(all.Length, all.Select(defaults => defaults.ToString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all[1].ToString(), (all[1] with { }).ToString());
    }
}
