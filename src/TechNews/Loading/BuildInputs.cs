using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Metering;

namespace TechNews.Loading;

/// <summary>
/// The whole world of a build, read once: after this no stage looks at a disk, a clock or the machine.
/// A test is a dictionary of paths to strings.
/// </summary>
public sealed record BuildInputs
{
    /// <summary><c>site.yml</c>, and every Markdown, YAML and CSV file under <c>content/</c>, ordered by path (ordinal).</summary>
    public required ImmutableArray<SourceFile> Texts { get; init; }

    /// <summary>Everything else under <c>content/</c> and <c>static/</c>, ordered by path (ordinal).</summary>
    public required ImmutableArray<SourceAsset> Assets { get; init; }

    /// <summary>The theme: the embedded default, overridden file by file by the site's <c>templates/</c>. Paths start with <c>templates/</c>.</summary>
    public required ImmutableArray<SourceText> Templates { get; init; }

    /// <summary>The theme's pictures and fonts (style sheets and scripts are texts of <see cref="Templates"/>).</summary>
    public required ImmutableArray<SourceAsset> TemplateAssets { get; init; }

    /// <summary>Empty where the site does not ask for it.</summary>
    public SourceHistory History { get; init; } = SourceHistory.None;

    public required BuildOptions Options { get; init; }
}

/// <summary>What the command line says, as values.</summary>
public sealed record BuildOptions
{
    /// <summary>The path of the configuration relative to the site's root.</summary>
    public string ConfigPath { get; init; } = "site.yml";

    /// <summary><c>--clock</c>: wins over <c>clock:</c> in site.yml, which wins over <see cref="Now"/>.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary><c>SOURCE_DATE_EPOCH</c>, else the machine's clock, read once at the edge.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary><c>--base-url</c>: wins over <c>base_url:</c> in site.yml.</summary>
    public string? BaseUrl { get; init; }

    public bool IncludeDrafts { get; init; }

    public bool IncludeFuture { get; init; }

    public bool IncludeExpired { get; init; }

    /// <summary>A missing template member is an error, not a warning.</summary>
    public bool Strict { get; init; }

    /// <summary><c>--jobs</c>: which of the site's files are made. Everything is read and related all the same.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Who is told how the build goes. It learns and never answers, so that nothing of it can come into the output.</summary>
    public BuildMeter Meter { get; init; } = BuildMeter.None;
}
