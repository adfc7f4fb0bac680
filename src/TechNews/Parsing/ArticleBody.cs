using System.Collections.Immutable;
using TechNews.Parsing.Terms;

namespace TechNews.Parsing;

/// <summary>
/// A Markdown body made into HTML, with holes where other files decide: links to other articles and pictures
/// are filled while relating, so that a parse needs nothing but its own text.
/// </summary>
public sealed record ArticleBody
{
    public static readonly ArticleBody Empty = new() { Parts = [], Lead = "" };

    public required ImmutableArray<BodyPart> Parts { get; init; }

    /// <summary>All the HTML between the holes.</summary>
    public BodyMarkup Markup { get; init; } = BodyMarkup.Empty;

    /// <summary>
    /// Plain text that an excerpt is cut from, white space folded: the body before <c>&lt;!--more--&gt;</c>, or else its opening
    /// paragraphs. Headings, captions, code, embeds, tables and footnotes take no part. Empty under a summary, which stands for it.
    /// </summary>
    public required string Lead { get; init; }

    /// <summary>Words of running text; a CJK character counts as one. Code, captions and embeds do not count.</summary>
    public int WordCount { get; init; }

    /// <summary>Rounded up, at least 1.</summary>
    public int ReadingMinutes { get; init; } = 1;

    /// <summary>Headings of level 2 to 4 in order, for a table of contents.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Every id of the body that a fragment may point at, ordered (ordinal).</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The words of title, lead and body; empty where the body stands under no title.</summary>
    public TermVector Terms { get; init; } = TermVector.Empty;
}

/// <param name="Text">Plain text, with typography.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A piece of a body.</summary>
public abstract record BodyPart
{
    /// <summary>A slice of the body's <see cref="ArticleBody.Markup"/>, in bytes.</summary>
    public sealed record Markup(int Start, int Length) : BodyPart;

    /// <summary>
    /// The start of an internal link, written as <c>&lt;a href="URL" ATTRIBUTES&gt;</c> once its target is known, or as nothing where the target
    /// may not be linked. Its text follows as other parts, up to the <see cref="LinkEnd"/>; links do not nest.
    /// </summary>
    /// <param name="Target">As written: a relative path, <c>@/path.md#anchor</c>, a root path, or <c>#anchor</c>.</param>
    /// <param name="Attributes">Further attributes as escaped HTML with a space in front, or empty.</param>
    public sealed record LinkStart(Located<string> Target, string Attributes) : BodyPart;

    /// <summary>Closes the open <see cref="LinkStart"/>.</summary>
    public sealed record LinkEnd : BodyPart
    {
        public static LinkEnd Instance { get; } = new();
    }

    /// <summary>Where <c>&lt;!--more--&gt;</c> stood: what comes before it is free to read. Writes nothing.</summary>
    public sealed record LeadEnd : BodyPart;

    /// <summary>
    /// A picture of the site, written as <c>&lt;img src="URL" width="W" height="H" ATTRIBUTES&gt;</c> once it is found.
    /// </summary>
    /// <param name="Attributes">Further attributes, <c>alt</c> among them, as escaped HTML with a space in front.</param>
    public sealed record Image(Located<string> Source, string Attributes) : BodyPart;
}
