using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using TechNews.Composing.Searching;

namespace TechNews.Browser.Tests;

/// <summary>A reader looks for something.</summary>
[Collection(BrowserFacts.Name)]
public class SearchFacts(BrowserSession session, SearchSite site) : IClassFixture<SearchSite>
{
    // Two minutes, what a slow machine may take.
    private const int StepMilliseconds = 50;
    private const int Steps = 2400;

    [BrowserTheory]
    [InlineData("opens", "The plant opens")] // A word of a title,
    [InlineData("electrolyte", "The plant opens")] // and of a body;
    [InlineData("electro", "The plant opens")] // its beginning,
    [InlineData("SOLID batt", "The plant opens")] // several, of which the last is not finished.
    [InlineData("電池", "固体電池の時代")] // Two characters of a script without spaces,
    [InlineData("池", "固体電池の時代")] // and one.
    [InlineData("固体電池", "固体電池の時代")]
    [InlineData("lodz", "Łódź na nowo")] // Accents, on either side.
    [InlineData("cafe\u0301", "Łódź na nowo")]
    [InlineData("ubergrosse", "Łódź na nowo")]
    [InlineData("hostile", "<b>Markup</b> & “quotes”")]
    [InlineData("battery", "A battery of questions|The plant opens")] // Titles first, though older.
    [InlineData("buses", "Electric buses are late|The plant opens")]
    public async Task Words_are_found(string query, string titles)
    {
        await using var open = await Open(query);
        Assert.Equal(titles.Split('|'), await Titles(open));
        Assert.Empty(open.Complaints);
        Assert.Empty(open.Missing);
        Assert.Empty(open.Foreign);
    }

    [BrowserTheory]
    [InlineData("elephants", "No story has “elephants”. Try fewer or other words.")]
    [InlineData("solid minister", "No story has “solid minister”. Try fewer or other words.")]
    [InlineData("batt solid ele?", "No story has “batt solid ele?”. Try fewer or other words.")] // Only the last word may be a beginning.
    [InlineData("xyzzy", "No story has “xyzzy”. Try fewer or other words.")]
    [InlineData("<img src=x onerror=alert(1)>", "No story has “<img src=x onerror=alert(1)>”. Try fewer or other words.")]
    [InlineData("?!", "Type a word to look for.")]
    public async Task Nothing_found_is_said(string query, string said)
    {
        await using var open = await Open(query);
        Assert.Equal(said, await Status(open));
        Assert.Empty(await Titles(open));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Typing_searches_and_keeps_the_words_in_the_address()
    {
        await using var open = await session.Open(site.Folder, "/search/");
        await open.Page.GetByLabel("Search Daily").FillAsync("opens");
        await Said(open);
        Assert.Equal(["The plant opens"], await Titles(open));
        Assert.Equal("1 story for “opens”", await Status(open));
        Assert.Equal("?q=opens", await open.Page.EvaluateAsync<string>("location.search"));
        await open.Page.GetByLabel("Search Daily").FillAsync("");
        await Until(open, "location.search === ''");
        Assert.Empty(await Titles(open));
    }

    [BrowserFact]
    public async Task A_result_says_what_and_when_it_is_and_leads_there()
    {
        await using var open = await Open("opens");
        Assert.Equal(
            ["Chips", "The plant opens", "It makes a solid battery & electrolyte for buses.", "2 Jan 2026"],
            await open.List("[...document.querySelectorAll('.search-results .kicker, .search-results h2, .search-results .card-excerpt, .search-results time')].map(e => e.textContent)"));
        await open.Page.ClickAsync(".search-results a");
        await IsAt(open, "/chips/s2026-01-02/");
        Assert.Equal("The plant opens", await open.Page.TextContentAsync("h1"));
    }

    [BrowserFact]
    public async Task Long_lists_come_ten_at_a_time_and_the_focus_goes_on()
    {
        await using var open = await Open("council");
        Assert.Equal("24 stories for “council”", await Status(open));
        Assert.Equal(10, (await Titles(open)).Length);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Show more stories" }).ClickAsync();
        await Until(open, "document.activeElement.textContent === 'Minutes of day 14'");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Show more stories" }).ClickAsync();
        await Until(open, "document.querySelectorAll('.search-results li').length === 24");
        Assert.False(await open.Page.IsVisibleAsync(".search-more"));
    }

    [BrowserFact]
    public async Task A_query_reads_few_files()
    {
        await using var open = await Open("opens");
        Assert.Equal(
            ["/search/index.json", "/search/stories/2.json", "/search/words/w-1.bin"],
            open.Answered.Select(answer => answer.Path).Where(path => path.StartsWith("/search/", StringComparison.Ordinal) && path is not "/search/").Order(StringComparer.Ordinal));
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_form_leads_to_the_archive()
    {
        await using var open = await session.Open(site.Folder, "/search/", new() { JavaScriptEnabled = false });
        Assert.True(await open.Page.IsVisibleAsync("main a[href='/archive/']"));
        await open.Page.FillAsync("input[name=q]", "opens");
        await open.Page.PressAsync("input[name=q]", "Enter");
        await IsAt(open, "/archive/?q=opens");
        Assert.Equal("Archive", await open.Page.TextContentAsync("h1"));
    }

    [BrowserFact]
    public async Task The_page_that_is_not_there_searches_on()
    {
        await using var open = await session.Open(site.Folder, "/no/such/page/");
        await open.Page.GetByLabel("Search Daily").FillAsync("opens");
        await open.Page.Keyboard.PressAsync("Enter");
        await IsAt(open, "/search/?q=opens");
        await Said(open);
        Assert.Equal(["The plant opens"], await Titles(open));
    }

    [BrowserFact]
    public async Task A_host_that_does_not_answer_is_told_of_in_words()
    {
        await using var open = await session.Open(site.Folder, "/search/");
        await open.Page.RouteAsync("**/search/words/**", route => route.AbortAsync());
        await open.Page.GetByLabel("Search Daily").FillAsync("opens");
        await Until(open, "document.querySelector('.search-status').textContent.startsWith('The search did not answer')");
        await open.Page.UnrouteAsync("**/search/words/**");
        await open.Page.Keyboard.PressAsync("Enter");
        await Until(open, "document.querySelectorAll('.search-results li').length === 1");
    }

    [BrowserFact]
    public async Task The_index_and_the_script_fold_every_letter_alike()
    {
        await using var open = await session.Open(site.Folder, "/search/");
        var script = await open.Page.GetAttributeAsync("script[type=module]", "src");
        var folded = await open.List($"async () => {{ const {{ words }} = await import('{script}'); return Array.from({{ length: 0x10480 }}, (_, c) => c >= 0xd800 && c < 0xe000 ? '' : words('a' + String.fromCodePoint(c) + 'b').map(({{ text }}) => text).join(' ')); }}");
        var different = Enumerable.Range(0, folded.Length)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)) // A browser may know a newer Unicode.
            .Where(c => !string.Equals(folded[c], Cut($"a{char.ConvertFromUtf32(c)}b"), StringComparison.Ordinal))
            .Select(c => $"U+{c:X4} '{char.ConvertFromUtf32(c)}': script {folded[c]}, index {Cut($"a{char.ConvertFromUtf32(c)}b")}");
        Assert.Empty(different);
    }

    // As the script gives them: in the order of the text, a row's last character not by itself unless it is the only one.
    private static string Cut(string text)
    {
        var table = new WordTable();
        var words = new WordCutter(table);
        words.Add(Encoding.UTF8.GetBytes(text));
        words.Break();
        return string.Join(' ', table.Finish().Words);
    }

    private async Task<OpenPage> Open(string query)
    {
        var open = await session.Open(site.Folder, "/search/?q=" + Uri.EscapeDataString(query));
        await Said(open);
        return open;
    }

    private static Task Said(OpenPage open) => Until(open, "!['', 'Searching …'].includes(document.querySelector('.search-status').textContent)");

    // The browser tool's own waiting evaluates strings in the page, which its policy forbids.
    private static async Task Until(OpenPage open, string condition)
    {
        for (var left = Steps; !await open.Page.EvaluateAsync<bool>(condition); left--)
        {
            Assert.True(left > 0, $"never came true: {condition}");
            await Task.Delay(StepMilliseconds);
        }
    }

    // Not WaitForURL: it looks at the address and then begins to listen, and a page that comes in between is never seen.
    private static async Task IsAt(OpenPage open, string address)
    {
        for (var left = Steps; !open.Page.Url.EndsWith(address, StringComparison.Ordinal); left--)
        {
            Assert.True(left > 0, $"never came to {address}, is at {open.Page.Url}");
            await Task.Delay(StepMilliseconds);
        }

        await open.Page.WaitForLoadStateAsync();
    }

    private static Task<string?> Status(OpenPage open) => open.Page.TextContentAsync(".search-status");

    private static Task<string[]> Titles(OpenPage open) => open.List("[...document.querySelectorAll('.search-results a')].map(a => a.textContent)");
}
