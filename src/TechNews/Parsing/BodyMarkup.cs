using TechNews.Files;

namespace TechNews.Parsing;

/// <summary>
/// The finished HTML of a body, UTF-8, all in a row: parts of the body are slices of it. It is most of an article, and a build that renders little reads little
/// of it: what an earlier build made stays on disk until somebody asks.
/// </summary>
public sealed class BodyMarkup
{
    private readonly Func<ContentHash, ReadOnlyMemory<byte>> read;

    private BodyMarkup(ContentHash hash, bool mayAskOthers, Func<ContentHash, ReadOnlyMemory<byte>> read) =>
        (Hash, MayAskOthers, this.read) = (hash, mayAskOthers, read);

    public static BodyMarkup Empty { get; } = Of(default);

    public ContentHash Hash { get; }

    /// <summary>False where nothing is fetched from other servers, and no script, style or form is in it.</summary>
    public bool MayAskOthers { get; }

    /// <summary>Read anew at each call where it is not in memory.</summary>
    /// <exception cref="IOException">What was kept of it is damaged, and its source is no longer what it was when it was read.</exception>
    public ReadOnlyMemory<byte> Utf8 => read(Hash);

    public static BodyMarkup Of(ReadOnlyMemory<byte> utf8) => new(ContentHash.Of(utf8.Span), MentionsOthers(utf8.Span), _ => utf8);

    /// <summary>A quick look at HTML: false where nothing can be in it that a content security policy has to allow.</summary>
    public static bool MentionsOthers(ReadOnlySpan<byte> html) =>
        html.IndexOf("src=\"http"u8) >= 0 || html.IndexOf("src=\"//"u8) >= 0 || html.IndexOf("poster"u8) >= 0 || html.IndexOf("srcset"u8) >= 0
        || html.IndexOf("<script"u8) >= 0 || html.IndexOf("style"u8) >= 0 || html.IndexOf("<iframe"u8) >= 0 || html.IndexOf("<form"u8) >= 0
        || html.IndexOf("<input"u8) >= 0;

    /// <summary>Markup that can be had where it is asked for, with all that is known of it.</summary>
    /// <param name="read">Finds what has a hash.</param>
    public static BodyMarkup Kept(ContentHash hash, bool mayAskOthers, Func<ContentHash, ReadOnlyMemory<byte>> read) => new(hash, mayAskOthers, read);
}
