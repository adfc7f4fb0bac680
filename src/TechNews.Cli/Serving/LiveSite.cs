using System.Collections.Immutable;
using System.Threading.Channels;
using TechNews.Diagnostics;

namespace TechNews.Cli.Serving;

/// <summary>What a preview shows at this moment: the last good site, and what is wrong with the newest edit; and who looks at it.</summary>
internal sealed class LiveSite
{
    /// <summary>More open pages than anybody has.</summary>
    private const int MostBrowsers = 256;

    private readonly Lock gate = new();
    private readonly List<Browser> browsers = [];
    private volatile ServedSite? site;
    private ImmutableArray<Diagnostic> problems = [];

    /// <summary>The last site without an error; null before there was one.</summary>
    public ServedSite? Site => site;

    /// <summary>What is wrong with the newest edit; nothing where all is well.</summary>
    public ImmutableArray<Diagnostic> Problems
    {
        get
        {
            lock (gate) return problems;
        }
    }

    /// <summary>Puts a new site in the place of the last, and tells each browser what that means for its page.</summary>
    /// <param name="changed">Paths of the sources that changed.</param>
    public void Show(ServedSite next, IReadOnlyCollection<string> changed)
    {
        lock (gate)
        {
            var change = site is { } last ? new PageChange(last, next, changed) : null;
            site = next;
            problems = [];
            foreach (var browser in browsers) browser.Tell(change is null ? LiveEvent.Reload : change.For(browser.Path, browser.Tag) ?? LiveEvent.Fine, next);
        }
    }

    /// <summary>Leaves the last good site where it is and lets every browser show what is wrong.</summary>
    public void Report(ImmutableArray<Diagnostic> findings)
    {
        lock (gate)
        {
            problems = findings;
            var said = LiveEvent.Problems(findings);
            foreach (var browser in browsers) browser.Tell(said);
        }
    }

    /// <summary>A browser that from now on hears of changes; null where there are too many.</summary>
    /// <param name="path">Of the page that it shows.</param>
    /// <param name="tag">Of that page, which may be from another run of the server: where it is no longer right, the browser is told so at once.</param>
    public Browser? Join(string path, string tag)
    {
        lock (gate)
        {
            if (browsers.Count >= MostBrowsers) return null;
            var browser = new Browser(path, tag);
            var isOld = !string.Equals(tag, TagOf(path), StringComparison.Ordinal);
            browser.Tell(isOld ? LiveEvent.Reload : problems.IsEmpty ? LiveEvent.Fine : LiveEvent.Problems(problems));
            browsers.Add(browser);
            return browser;
        }
    }

    public void Leave(Browser browser)
    {
        lock (gate) browsers.Remove(browser);
    }

    private string TagOf(string path) => site is { } shown ? PageChange.Page(shown, path)?.Tag ?? "" : "";
}

/// <summary>A page in somebody's browser.</summary>
internal sealed class Browser(string path, string tag)
{
    // A browser that stopped listening must not fill the memory: only the newest matter.
    private readonly Channel<LiveEvent> events = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });

    public string Path => path;

    /// <summary>Of the page as the browser has it now.</summary>
    public string Tag { get; private set; } = tag;

    public ChannelReader<LiveEvent> Events => events.Reader;

    public void Tell(LiveEvent what) => events.Writer.TryWrite(what);

    /// <param name="now">Where the page is from after this.</param>
    public void Tell(LiveEvent what, ServedSite now)
    {
        Tell(what);
        if (PageChange.Page(now, path) is { } page) Tag = page.Tag;
    }
}
