using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TechNews.Parsing;
using TechNews.Parsing.Markdown;

namespace TechNews.Composing.Policies;

/// <summary>What the HTML of articles and pages asks other servers for, and the scripts and styles written into it.</summary>
/// <remarks><see cref="BodyMarkup.MentionsOthers"/> says which HTML is worth looking at: whatever is found here it must let through.</remarks>
internal sealed record PolicyNeeds
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Origins, and hashes of inline scripts.</summary>
    public ImmutableSortedSet<string> Scripts { get; private init; } = None;

    public ImmutableSortedSet<string> Images { get; private init; } = None;

    public ImmutableSortedSet<string> Media { get; private init; } = None;

    public ImmutableSortedSet<string> Frames { get; private init; } = None;

    public ImmutableSortedSet<string> Forms { get; private init; } = None;

    public bool HasInlineStyles { get; private init; }

    public static PolicyNeeds Of(IEnumerable<string> bodies, IEnumerable<string> pictures)
    {
        var needs = new PolicyNeeds { Images = None.Union(pictures.Select(Origin).OfType<string>()) };
        return bodies.Aggregate(needs, static (found, html) => found.With(html));
    }

    private PolicyNeeds With(string html)
    {
        var needs = this;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (RawTag.Read(html, at) is { IsEnd: false } tag) needs = needs.With(tag);
        }

        return needs;
    }

    private PolicyNeeds With(RawTag tag)
    {
        var needs = tag.Is("style") || tag.Find("style") is not null ? this with { HasInlineStyles = true } : this;
        return tag.Name switch
        {
            "script" => needs with { Scripts = Source(tag, "src") is { } from ? Scripts.Add(from) : tag.Find("src") is null ? Scripts.Add(HashOf(tag)) : Scripts },
            "iframe" => needs with { Frames = Added(Frames, Source(tag, "src") ?? (tag.Find("src") is null ? null : "'self'")) },
            "img" => needs with { Images = Added(Images, Source(tag, "src")).Union(Candidates(tag)) },
            "input" when RawLinks.IsPicture(tag) => needs with { Images = Added(Images, Source(tag, "src")) },
            "video" or "audio" or "track" => needs with { Media = Added(Media, Source(tag, "src")), Images = Added(Images, Source(tag, "poster")) },
            // Of a film or of a picture.
            "source" => needs with { Media = Added(Media, Source(tag, "src")), Images = Images.Union(Candidates(tag)) },
            "form" => needs with { Forms = Added(Forms, Source(tag, "action")) },
            _ => needs,
        };
    }

    private static IEnumerable<string> Candidates(RawTag tag) =>
        RawLinks.Candidates(tag.Find("srcset")?.Value(tag.Text) ?? "").Select(Origin).OfType<string>();

    private static ImmutableSortedSet<string> Added(ImmutableSortedSet<string> origins, string? origin) => origin is null ? origins : origins.Add(origin);

    private static string? Source(RawTag tag, string attribute) => tag.Find(attribute) is { } found ? Origin(found.Value(tag.Text).Trim()) : null;

    private static string HashOf(RawTag tag)
    {
        var end = tag.Text.IndexOf("</script", tag.End, StringComparison.OrdinalIgnoreCase);
        var code = tag.Text[tag.End..(end < 0 ? tag.Text.Length : end)];
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
    }

    private static string? Origin(string url) =>
        Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri.GetLeftPart(UriPartial.Authority).Replace(uri.UserInfo.Length > 0 ? uri.UserInfo + "@" : "\0", "", StringComparison.Ordinal)
            : null;
}
