using System.Text;

namespace TechNews.Collecting.Formats;

/// <summary>Request headers that only a content delivery network adds on its way to the origin.</summary>
internal static class CdnHeaders
{
    /// <summary>The agent with which CloudFront replaces every visitor's own.</summary>
    public const string CloudFrontAgent = "Amazon CloudFront";

    private static readonly string[] Names =
        ["Cdn-Loop", "Cf-Ray", "Cf-Connecting-Ip", "X-Amz-Cf-Id", "Fastly-Client-Ip", "Fastly-Ff", "True-Client-Ip", "X-Akamai-Edgescape", "X-Azure-Ref", "Cdn-Requestid"];

    public static bool Contain(ReadOnlySpan<byte> name)
    {
        foreach (var known in Names)
        {
            if (Ascii.EqualsIgnoreCase(name, known)) return true;
        }

        return false;
    }
}
