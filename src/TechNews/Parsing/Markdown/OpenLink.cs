namespace TechNews.Parsing.Markdown;

/// <summary>The one link that may be open at a time: links do not nest, so a second one closes the first.</summary>
internal sealed class OpenLink(HtmlPieces html)
{
    private Kind open;

    private enum Kind
    {
        None,
        Hole,
        Direct,
        Dropped,
    }

    /// <summary>How many links were started so far: tells whether one began inside of something.</summary>
    public int Started { get; private set; }

    /// <summary>An internal link: a hole.</summary>
    public void Start(BodyPart.LinkStart link)
    {
        End();
        html.Hole(link);
        Begin(Kind.Hole);
    }

    /// <summary>The start tag was, or is about to be, written as it is.</summary>
    public void StartDirect()
    {
        End();
        Begin(Kind.Direct);
    }

    /// <summary>The link is not written, and its end tag will not be.</summary>
    public void StartDropped()
    {
        End();
        Begin(Kind.Dropped);
    }

    public void End()
    {
        if (open == Kind.Hole) html.Hole(BodyPart.LinkEnd.Instance);
        if (open == Kind.Direct) html.Raw("</a>"u8);
        open = Kind.None;
    }

    private void Begin(Kind kind)
    {
        open = kind;
        Started++;
    }
}
