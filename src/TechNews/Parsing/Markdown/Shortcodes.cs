namespace TechNews.Parsing.Markdown;

/// <summary>
/// Calls of other generators, <c>{{&lt; x &gt;}}</c>, <c>{{% x %}}</c> and <c>{% x %}</c>: found in the text before it is read, because Markdown would
/// take some of them for HTML. Those inside code are examples and stay as they are.
/// </summary>
internal sealed class Shortcodes
{
    private static readonly Shortcodes None = new([]);

    private readonly List<(int Start, int End)> calls;
    private readonly HashSet<int> shown = [];

    private Shortcodes(List<(int Start, int End)> calls) => this.calls = calls;

    public bool Any => calls.Count > 0;

    public static Shortcodes In(ReadOnlySpan<char> body)
    {
        List<(int, int)>? found = null;
        for (var i = 0; i < body.Length;)
        {
            var at = body[i..].IndexOf('{');
            if (at < 0) break;
            i += at;
            var end = End(body[i..]);
            if (end > 0) (found ??= []).Add((i, i + end));
            i += Math.Max(1, end);
        }

        return found is null ? None : new(found);
    }

    /// <summary>The call that a range touches first, or an empty one at its end.</summary>
    public (int Start, int End) Next(int start, int end)
    {
        var low = 0;
        var high = calls.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (calls[middle].End > start) high = middle;
            else low = middle + 1;
        }

        return low < calls.Count && calls[low].Start < end ? calls[low] : (end, end);
    }

    /// <summary>The call is shown as text, not as code: a finding, once.</summary>
    public void Show((int Start, int End) call) => shown.Add(call.Start);

    public void ReportTo(BodyRun run, ReadOnlySpan<char> body)
    {
        foreach (var (start, end) in calls)
        {
            if (shown.Contains(start)) run.Report.Add(MarkdownProblems.Shortcode(run.At(start, end - start), Name(body[start..end])));
        }
    }

    private static string Name(ReadOnlySpan<char> call)
    {
        var inside = call.Trim("{}<>%/ \t\n-");
        var end = inside.IndexOfAny(" \t\n");
        return (end < 0 ? inside : inside[..end]).ToString();
    }

    private static int End(ReadOnlySpan<char> text)
    {
        var close = text.StartsWith("{{<") ? ">}}" : text.StartsWith("{{%") ? "%}}" : text.StartsWith("{%") ? "%}" : null;
        if (close is null) return 0;
        var line = text[..Math.Min(text.Length, 2000)];
        var end = line[2..].IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 2 + close.Length;
    }
}
