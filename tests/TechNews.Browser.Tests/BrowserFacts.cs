using Microsoft.Playwright;

namespace TechNews.Browser.Tests;

/// <summary>Facts of one kind share one browser and one built site.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserFacts : ICollectionFixture<BrowserSession>
{
    public const string Name = "Browser";

    /// <summary>WCAG's narrowest screen (1.4.10): 320 CSS pixels.</summary>
    internal static BrowserNewContextOptions SmallPhone => new() { ViewportSize = new() { Width = 320, Height = 640 } };

    internal static BrowserNewContextOptions Desktop => new() { ViewportSize = new() { Width = 1280, Height = 800 } };
}
