using System.Buffers;
using BenchmarkDotNet.Attributes;
using TechNews.Scriban;

namespace TechNews.Benchmarks;

/// <summary>The template engine on an article page: both sidebars, related articles, a body of 10 KB.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly ArrayBufferWriter<byte> output = new(64 * 1024);
    private readonly TemplateLibrary library = EnginePage.Library();
    private readonly RenderInput plain = EnginePage.Input(null);
    private readonly RenderInput withFragments = EnginePage.Input(new FragmentCache());

    /// <summary>Reads all templates of the page.</summary>
    [Benchmark]
    public TemplateLibrary Parse() => EnginePage.Library();

    /// <summary>Renders everything anew.</summary>
    [Benchmark]
    public int Render() => Render(plain);

    /// <summary>Renders with the sidebars and lists reused, as a build does.</summary>
    [Benchmark]
    public int RenderWithFragments() => Render(withFragments);

    private int Render(RenderInput input)
    {
        output.ResetWrittenCount();
        library["article.html"].Render(output, input);
        return output.WrittenCount;
    }
}
