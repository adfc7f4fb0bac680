namespace TechNews.Scriban.Tests.Conformance;

/// <summary>A theory over the shared vectors; says that it was skipped where they are not present.</summary>
public sealed class VectorsFactAttribute : FactAttribute
{
    public VectorsFactAttribute()
    {
        if (Vectors.Path is null)
        {
            Skip = "The conformance vectors are not present (set TECHNEWS_VECTORS to vectors.jsonl).";
        }
    }
}
