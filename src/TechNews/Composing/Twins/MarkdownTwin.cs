using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using TechNews.Parsing.Markdown;

namespace TechNews.Composing.Twins;

/// <summary>HTML as CommonMark, for programs that read text: what a feed carries, without the markup that only browsers need. Tables stay HTML, as CommonMark allows.</summary>
internal sealed class MarkdownTwin
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>#");

    private readonly StringBuilder text = new();
    private readonly Stack<string> targets = new();
    private readonly Stack<int> numbers = new();
    private readonly string html;
    private string prefix = "";
    private bool inCode;

    // Where the last item's text begins: its first paragraph stands on the line of its mark.
    private int itemStart = -1;

    private MarkdownTwin(string html) => this.html = html;

    /// <param name="html">Clean and with absolute URLs, as <see cref="Feeds.FeedHtml"/> makes it.</param>
    public static string Of(string html) => new MarkdownTwin(html).Write();

    private string Write()
    {
        for (var i = 0; i < html.Length;)
        {
            var at = html.IndexOf('<', i);
            Words(html[i..(at < 0 ? html.Length : at)]);
            if (at < 0) break;
            i = RawTag.Read(html, at) is { } tag ? Tag(tag) : at + 1;
        }

        return text.ToString().Trim() + "\n";
    }

    private int Tag(RawTag tag)
    {
        var name = tag.Name.ToString();
        if (tag.Is("table") && !tag.IsEnd) return Table(tag);
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Heading(name[1] - '0', tag.IsEnd); break;
            case "p" or "div" or "section" or "figure" or "figcaption" or "dl" or "dt" or "dd" or "details" or "summary": Block(); break;
            case "br": text.Append("\\\n").Append(prefix); break;
            case "hr": Block(); text.Append("---"); break;
            case "strong" or "b": text.Append("**"); break;
            case "em" or "i": text.Append('*'); break;
            case "pre": Fence(tag.IsEnd); break;
            case "code" when !inCode: text.Append('`'); break;
            case "blockquote": Indent("> ", tag.IsEnd); break;
            case "ul": List(0, tag.IsEnd); break;
            case "ol": List(1, tag.IsEnd); break;
            case "li": Item(tag.IsEnd); break;
            case "a": Link(tag); break;
            case "img": text.Append(CultureInfo.InvariantCulture, $"![{Escaped(Value(tag, "alt"))}]({Value(tag, "src")})"); break;
        }

        return tag.End;
    }

    private void Words(string raw)
    {
        var words = WebUtility.HtmlDecode(raw);
        if (inCode)
        {
            text.Append(words.Replace("\n", "\n" + prefix, StringComparison.Ordinal));
            return;
        }

        if (words.Length == 0) return;
        if (string.IsNullOrWhiteSpace(words) && text is [.., '\n' or ' '] or { Length: 0 }) return;
        var folded = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (char.IsWhiteSpace(words[0]) && text is [.., not ('\n' or ' ')]) text.Append(' ');
        text.Append(Escaped(folded));
        if (folded.Length > 0 && char.IsWhiteSpace(words[^1])) text.Append(' ');
    }

    // An empty line, once.
    private void Block()
    {
        if (text.Length == itemStart) return;
        TrimEmptyLines();
        if (text.Length > 0) text.Append('\n').Append(prefix.TrimEnd()).Append('\n');
        text.Append(prefix);
    }

    // A line of nothing but the marks of quotations is empty, too.
    private void TrimEmptyLines()
    {
        for (var trimmed = -1; trimmed != text.Length;)
        {
            trimmed = text.Length;
            while (text is [.., ' ' or '\n']) text.Length--;
            var line = text.Length;
            while (line > 0 && text[line - 1] is (' ' or '>')) line--;
            if (line == 0 || text[line - 1] == '\n') text.Length = line;
        }
    }

    private void Heading(int level, bool isEnd)
    {
        Block();
        if (!isEnd) text.Append('#', level).Append(' ');
    }

    private void Fence(bool isEnd)
    {
        if (!isEnd) Block();
        if (isEnd && text is [.., not '\n']) text.Append('\n').Append(prefix);
        text.Append("~~~~");
        if (!isEnd) text.Append('\n').Append(prefix);
        inCode = !isEnd;
        if (isEnd) Block();
    }

    private void Indent(string by, bool isEnd)
    {
        if (isEnd && prefix.Length >= by.Length) prefix = prefix[..^by.Length];
        else if (!isEnd) prefix += by;
        Block();
    }

    private void List(int first, bool isEnd)
    {
        if (isEnd) numbers.TryPop(out _);
        else numbers.Push(first);
        Block();
    }

    private void Item(bool isEnd)
    {
        const string indent = "   ";
        if (isEnd)
        {
            Indent(indent, isEnd: true);
            return;
        }

        Block();
        var number = numbers.TryPop(out var top) ? top : 0;
        numbers.Push(number == 0 ? 0 : number + 1);
        text.Append(number == 0 ? "-  " : string.Create(CultureInfo.InvariantCulture, $"{number}. "));
        prefix += indent;
        itemStart = text.Length;
    }

    private void Link(RawTag tag)
    {
        if (tag.IsEnd)
        {
            if (targets.TryPop(out var url)) text.Append("](").Append(url).Append(')');
            return;
        }

        targets.Push(Value(tag, "href"));
        text.Append('[');
    }

    private int Table(RawTag start)
    {
        var end = html.IndexOf("</table>", start.End, StringComparison.Ordinal);
        end = end < 0 ? html.Length : end + "</table>".Length;
        Block();
        text.Append(html[start.Start..end].Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n" + prefix, StringComparison.Ordinal));
        Block();
        return end;
    }

    private static string Value(RawTag tag, string name) => tag.Find(name)?.Value(tag.Text) ?? "";

    private static string Escaped(string words)
    {
        if (words.AsSpan().IndexOfAny(Special) < 0) return words;
        return string.Concat(words.Select(c => Special.Contains(c) ? "\\" + c : c.ToString()));
    }
}
