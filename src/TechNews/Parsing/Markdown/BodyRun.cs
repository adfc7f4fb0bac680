using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Terms;

namespace TechNews.Parsing.Markdown;

/// <summary>The working state of one body while it is written. Lives inside one <see cref="BodyParser.Parse"/>.</summary>
internal sealed class BodyRun
{
    private readonly SourceText source;
    private readonly int bodyStart;
    private RawBalance? balance;

    public BodyRun(SourceText source, int bodyStart, BodyOptions options, LeadMarker marker, Shortcodes shortcodes)
    {
        this.source = source;
        this.bodyStart = bodyStart;
        Options = options;
        Labels = ReadingLabels.Of(options.Language);
        Quotes = new QuotePass(QuoteMarks.Of(options.Language));
        Plain = new PlainText(marker.MayBeThere, options.Words is null ? null : new TermCounter());
        Shortcodes = shortcodes;
        Links = new OpenLink(Html);
    }

    public BodyOptions Options { get; }

    public ReadingLabels Labels { get; }

    public Report Report { get; } = new();

    public HtmlPieces Html { get; } = new();

    public PlainText Plain { get; }

    public QuotePass Quotes { get; }

    public PageIds Ids { get; } = new();

    public OpenLink Links { get; }

    public Shortcodes Shortcodes { get; }

    /// <summary>Most bodies have no raw HTML.</summary>
    public RawBalance Balance => balance ??= new();

    public ImmutableArray<Heading>.Builder Headings { get; } = ImmutableArray.CreateBuilder<Heading>();

    /// <summary>Text on its way through typography.</summary>
    public StringBuilder Scratch { get; } = new();

    public int Tables { get; set; }

    /// <summary>The whole body is written.</summary>
    public void Finish()
    {
        Links.End();
        balance?.Finish(this);
    }

    /// <summary>The marker <c>more</c> was met.</summary>
    public void EndLead()
    {
        Html.Hole(new BodyPart.LeadEnd());
        Plain.EndLead();
    }

    /// <summary>The place of a range of the body.</summary>
    public SourceLocation At(int offset, int length = 1) => source.At(bodyStart + Math.Max(0, offset), Math.Max(1, length));

    public SourceLocation At(SourceSpan span) => At(span.Start, span.Length);

    /// <summary>The place of the target of a link or picture that waits for other files, or of the whole where its target is defined elsewhere.</summary>
    public SourceLocation Waiting(SourceSpan target, SourceSpan whole)
    {
        var span = target.Start > 0 && target.Length > 0 ? target : whole;
        return source.BareAt(bodyStart + Math.Max(0, span.Start), span.Length);
    }

    /// <summary>The place of a link's target, or of the link where its target is defined elsewhere.</summary>
    public SourceLocation At(SourceSpan target, SourceSpan whole) => target.Start > 0 && target.Length > 0 ? At(target) : At(whole);
}
