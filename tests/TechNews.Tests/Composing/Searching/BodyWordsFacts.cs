using System.Text;
using TechNews.Composing.Searching;

namespace TechNews.Tests.Composing.Searching;

public class BodyWordsFacts
{
    [Theory]
    [InlineData("<p>One <em>t</em>wo</p><p>three</p>", "one three two")]
    [InlineData("<li>one</li><li>two</li>three<br>four", "four one three two")]
    [InlineData("H<sub>2</sub>O note<sup>1</sup>", "1 h2o note")]
    [InlineData("<a href=\"/secret/\" title='a > b'>link</a>", "link")]
    [InlineData("a<!-- secret --><SCRIPT>secret()</SCRIPT><style>.secret{}</style>b", "a b")]
    [InlineData("<svg><title>secret</title></svg><iframe src=x>secret</iframe>seen", "seen")]
    [InlineData("R&amp;D caf&eacute; &lt;b&gt; x&#8217;y &unknown; &", "b cafe d r unknown x y")]
    [InlineData("1 < 2 <? secret ?> <!secret> three", "1 2 three")]
    [InlineData("seen <p title=\"never ends", "seen")]
    [InlineData("seen <script>never ends", "seen")]
    [InlineData("seen <!-- never ends", "seen")]
    [InlineData("", "")]
    public void What_a_reader_sees_is_read(string html, string words) => Assert.Equal(words, string.Join(' ', Read(html)));

    // Were the rest of the text looked through again at each piece, this would take hours.
    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a b='")]
    [InlineData("&")]
    [InlineData("<svg></")]
    [InlineData("<!--")]
    public void Hostile_markup_is_read_once(string piece) => Assert.Empty(Read(string.Concat(Enumerable.Repeat(piece, 2_000_000))));

    private static string[] Read(string html)
    {
        var table = new WordTable();
        BodyWords.Read(Encoding.UTF8.GetBytes(html), new WordCutter(table));
        return [.. table.Finish().Words.Order(StringComparer.Ordinal)];
    }
}
