using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>What built-ins remember while one page is rendered.</summary>
internal sealed partial class RenderState
{
    private string? dateFormat;
    private Dictionary<string, int>? cycles;

    /// <summary>How dates print: <c>date.format</c>.</summary>
    public string DateFormat
    {
        get => dateFormat ?? ValueText.DefaultDatePattern;
        set => dateFormat = value;
    }

    /// <summary>The next turn of a cycle group, from 0.</summary>
    public int NextTurn(string group, int count)
    {
        cycles ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var turn = cycles.GetValueOrDefault(group) % count;
        cycles[group] = turn + 1;
        return turn;
    }
}
