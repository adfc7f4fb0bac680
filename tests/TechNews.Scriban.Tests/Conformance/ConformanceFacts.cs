namespace TechNews.Scriban.Tests.Conformance;

public sealed class ConformanceFacts
{
    [VectorsFact]
    public void Every_vector_passes()
    {
        var failures = Vectors.Read().Select(Vectors.Check).Where(failure => failure is not null).ToList();
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }
}
