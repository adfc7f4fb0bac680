using TechNews.Caching;
using TechNews.Diagnostics;

namespace TechNews.Tests.Caching;

public class MemoFacts
{
    private readonly object input = new();
    private int computed;

    [Fact]
    public void One_input_is_computed_once_with_its_findings()
    {
        var memo = Memo.InMemory();
        var finding = Diagnostic.Warning("TN001", "x", SourceLocation.WholeFile("a"));
        for (var i = 0; i < 3; i++)
        {
            var known = memo.Of(input, "en", () => new Reported<int>(++computed, [finding]));
            Assert.Equal((1, finding), (known.Value, known.Findings.Single()));
        }
    }

    [Fact]
    public void Other_settings_are_another_question()
    {
        var memo = Memo.InMemory();
        Assert.Equal([1, 2, 2], new[] { "en", "de", "de" }.Select(language => memo.Of(input, language, Count).Value));
    }

    [Fact]
    public void Another_object_is_another_input()
    {
        var memo = Memo.InMemory();
        Assert.Equal((1, 2), (memo.Of(new object(), "en", Count).Value, memo.Of(new object(), "en", Count).Value));
    }

    [Fact]
    public void The_empty_memo_remembers_nothing() =>
        Assert.Equal((1, 2), (Memo.None.Of(input, "en", Count).Value, Memo.None.Of(input, "en", Count).Value));

    private Reported<int> Count() => Reported.Clean(++computed);
}
