namespace TechNews.Parsing;

/// <summary>Who hears of changed pages: <c>indexnow</c> and <c>websub</c> of <c>site.yml</c>. A build tells nobody; <c>technews ping</c> does.</summary>
/// <param name="IndexNow">Null where the site has no key.</param>
/// <param name="Hub">The WebSub hub that feeds and their pages name; null where there is none.</param>
public sealed record AnnouncementSettings(IndexNowSettings? IndexNow, Uri? Hub)
{
    public static readonly AnnouncementSettings None = new(null, null);
}

/// <summary>IndexNow (indexnow.org/documentation).</summary>
/// <param name="Key">8 to 128 letters, digits and hyphens; a build writes it to <see cref="KeyFile"/>, by which the endpoint knows the owner.</param>
public sealed record IndexNowSettings(string Key, Uri Endpoint)
{
    public const string PublicEndpoint = "https://api.indexnow.org/indexnow";

    /// <summary>In the output folder.</summary>
    public string KeyFile => Key + ".txt";
}
