namespace TechNews.Browser.Tests;

/// <summary>Fingers and keyboards.</summary>
[Collection(BrowserFacts.Name)]
public class OperatingFacts(BrowserSession session)
{
    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task Every_target_is_large_enough_or_far_enough_from_others(string kind)
    {
        await using var open = await session.Open(kind, BrowserFacts.SmallPhone);
        Assert.Empty(await open.List(TooSmall));
    }

    [BrowserTheory]
    [InlineData("home")]
    [InlineData("article")]
    public async Task Focus_is_always_seen(string kind)
    {
        await using var open = await session.Open(kind, BrowserFacts.Desktop);
        var unseen = new List<string>();
        for (var stop = 0; stop < 80; stop++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            unseen.AddRange(await open.List(FocusFaults));
        }

        Assert.Empty(unseen);
    }

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task The_first_stop_leads_past_the_masthead(string kind)
    {
        await using var open = await session.Open(kind, BrowserFacts.Desktop);
        await open.Page.Keyboard.PressAsync("Tab");
        var target = await open.Page.EvaluateAsync<string?>("document.querySelector(document.activeElement.hash || '#none')?.closest('main')?.tagName");
        Assert.Equal("MAIN", target);
    }

    /// <summary>
    /// WCAG 2.2, 2.5.8: 24 by 24 CSS pixels; or a circle of that size around its middle touches no other target; or it stands in a sentence.
    /// </summary>
    private const string TooSmall =
        """
        () => {
          const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, label[for]')]
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().right > 0);
          const inSentence = e => {
            if (!getComputedStyle(e).display.startsWith('inline')) return false;
            let block = e.parentElement;
            while (getComputedStyle(block).display === 'inline') block = block.parentElement;
            return [...block.childNodes].some(n => n.nodeType === 3 && /\p{L}/u.test(n.data)) || e.closest('p, figcaption, blockquote, td, dd');
          };
          const middle = r => [r.left + r.width / 2, r.top + r.height / 2];
          const distance = ([x, y], r) => Math.hypot(Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom));
          const small = e => { const r = e.getBoundingClientRect(); return r.width < 23.5 || r.height < 23.5; };
          const crowded = e => all.some(other => other !== e && !e.contains(other) && !other.contains(e) && (
            distance(middle(e.getBoundingClientRect()), other.getBoundingClientRect()) < 12 ||
            small(other) && Math.hypot(...middle(e.getBoundingClientRect()).map((v, i) => v - middle(other.getBoundingClientRect())[i])) < 24));
          return all.filter(e => small(e) && !inSentence(e) && crowded(e)).map(e => {
            const r = e.getBoundingClientRect();
            return `${Math.round(r.width)} x ${Math.round(r.height)}: ${e.outerHTML.slice(0, 120)}`;
          });
        }
        """;

    /// <summary>The focused element lies inside the screen, is covered by nothing, and wears a ring.</summary>
    private const string FocusFaults =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return [];
          const [r] = e.getClientRects(), name = e.outerHTML.slice(0, 120), faults = [];
          if (!r || r.top < -1 || r.left < -1 || r.bottom > innerHeight + 1 || r.right > innerWidth + 1) return [`outside the screen (${r?.top} to ${r?.bottom} of ${innerHeight}): ${name}`];
          const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
          if (top && !e.contains(top) && !top.contains(e)) faults.push(`covered by ${top.outerHTML.slice(0, 60)}: ${name}`);
          const style = getComputedStyle(e);
          if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0) && style.boxShadow === 'none') faults.push(`without a ring: ${name}`);
          return faults;
        }
        """;
}
