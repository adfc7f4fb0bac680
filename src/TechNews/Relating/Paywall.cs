using System.Text;

namespace TechNews.Relating;

/// <summary>
/// Puts the part of a body that only subscribers may read into one element, so that structured data can name it: the whole body where no
/// <c>&lt;!--more--&gt;</c> ends a free part.
/// </summary>
public static class Paywall
{
    /// <summary>Search engines find the part by this class (a class is the only selector that they take).</summary>
    public const string Class = "paywall";

    private static readonly byte[] Start = Encoding.UTF8.GetBytes($"<div class=\"{Class}\">\n");

    internal static PiecedHtml Wrap(FilledBody body)
    {
        var html = body.Html.Joined().Span;
        var freeLength = FreePart(body.Lead).Length; // The lead is what the body begins with.
        return PiecedHtml.Of([.. html[..freeLength], .. Start, .. html[freeLength..], .. "\n</div>\n"u8]);
    }

    /// <summary>What stands before the part for subscribers: of a lead all that lies in no element which the rest goes on in.</summary>
    internal static ReadOnlySpan<byte> FreePart(PiecedHtml lead)
    {
        var free = lead.Joined().Span;
        return free[..OpenElements.OutermostStart(free)];
    }
}
