using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Assets;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Metering;
using TechNews.Rendering.Tables;
using TechNews.Scriban;
using TechNews.Scriban.Checking;

namespace TechNews.Rendering;

/// <summary>The theme's templates, parsed once, and the texts that findings point into.</summary>
public sealed class TemplateSet
{
    internal const string Folder = "templates/";

    private readonly TemplateLibrary library;
    private readonly FrozenDictionary<string, SourceText> texts;

    private TemplateSet(TemplateLibrary library, FrozenDictionary<string, SourceText> texts, BuildMeter meter)
    {
        this.library = library;
        this.texts = texts;
        Meter = meter;
    }

    /// <summary>Told what the templates cost.</summary>
    internal BuildMeter Meter { get; }

    /// <summary>Of all templates, in ordinal order.</summary>
    internal IEnumerable<string> Paths => library.Paths;

    public static Reported<TemplateSet> Parse(BuildInputs inputs, AssetFiles assets)
    {
        var sources = inputs.Templates.Where(text => IsTemplate(text.Path)).ToArray();
        var options = new LibraryOptions { Functions = TemplateFunctions.Of(assets), SharedGlobals = ["site"] };
        var parsed = TemplateLibrary.Parse(sources.ToDictionary(PathOf, text => text.Text, StringComparer.Ordinal), options);
        var set = new TemplateSet(parsed, sources.ToFrozenDictionary(PathOf, StringComparer.Ordinal), inputs.Options.Meter);
        return new Reported<TemplateSet>(set, [.. parsed.Problems.Select(problem => RenderingProblems.InText(problem, set.TextOf(problem)))]);
    }

    /// <summary>Unknown members and functions and missing includes in every template, whether a page is drawn with it or not.</summary>
    public ImmutableArray<Diagnostic> Check() =>
    [
        .. TemplateChecker.Check(library, GlobalsTable.Instance)
            .Select(problem => RenderingProblems.Unread(problem, TextOf(problem)))
            .DistinctBy(finding => (finding.Where, finding.Message)),
    ];

    internal Template? Find(string path) => library.TryGet(path, out var template) ? template : null;

    /// <param name="path">One of <see cref="Paths"/>.</param>
    internal string TextOf(string path) => texts[path].Text;

    internal SourceText? TextOf(TemplateProblem problem) => texts.GetValueOrDefault(problem.Path);

    private static string PathOf(SourceText text) => text.Path[Folder.Length..];

    private static bool IsTemplate(string path) =>
        !path.StartsWith("templates/assets/", StringComparison.Ordinal)
        && (path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal));
}
