using TechNews.Cli;

namespace TechNews.Tests.Cli;

public sealed class EdgeFacts
{
    [Fact]
    public void A_full_disk_is_called_so() =>
        Assert.Equal("TN097", Edge.Of(new IOException("No space left on device : '/x'", 28), verbose: false).Code);

    [Fact]
    public void Refused_access_is_called_so() =>
        Assert.Equal("TN096", Edge.Of(new AggregateException(new UnauthorizedAccessException("Access to the path '/x' is denied.")), verbose: false).Code);

    [Fact]
    public void A_bug_is_one_line_and_names_its_type_only_when_asked()
    {
        var bug = new InvalidOperationException("no element");

        Assert.Equal("unexpected: no element; please report", Edge.Of(bug, verbose: false).Message);
        Assert.Contains("System.InvalidOperationException", Edge.Of(bug, verbose: true).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_is_no_failure() => Assert.True(Edge.IsInterruption(new AggregateException(new TaskCanceledException())));
}
