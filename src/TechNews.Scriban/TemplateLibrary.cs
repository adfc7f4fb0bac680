using System.Collections.Concurrent;
using System.Collections.Frozen;
using TechNews.Scriban.Builtins;
using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban;

/// <summary>All templates of a theme, parsed together so that they can include each other by path.</summary>
public sealed class TemplateLibrary
{
    private readonly ConcurrentBag<RenderState> idle = [];
    private readonly FrozenDictionary<string, Template> templates;
    private readonly Dictionary<string, Value> builtins;

    private TemplateLibrary(IReadOnlyDictionary<string, string> files, LibraryOptions options)
    {
        Options = options;
        builtins = new Dictionary<string, Value>(Builtin.Roots, StringComparer.Ordinal);
        foreach (var f in options.Functions)
        {
            builtins[f.Name] = Value.Function(f);
        }

        templates = files.Keys.Order(StringComparer.Ordinal)
            .Select(path => ParseOne(path, files[path]))
            .ToFrozenDictionary(t => t.Path, StringComparer.Ordinal);
        Link();
        FragmentPlan.Decide(this);
    }

    /// <summary>What is wrong with the texts of all templates, by path, then in the order of the text.</summary>
    public IReadOnlyList<TemplateProblem> Problems =>
        [.. Templates.SelectMany(t => t.Problems)];

    /// <summary>The templates in the ordinal order of their paths.</summary>
    public IEnumerable<Template> Templates => Paths.Select(p => templates[p]);

    /// <summary>The paths in ordinal order.</summary>
    public IEnumerable<string> Paths => templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>The template at a path.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Template this[string path] =>
        TryGet(path, out var template) ? template : throw new KeyNotFoundException($"There is no template `{path}`.");

    internal LibraryOptions Options { get; }

    internal SymbolTable Symbols { get; } = new();

    internal SymbolTable LocalSymbols { get; } = new();

    internal IEnumerable<string> BuiltinNames => BuiltinRoots.Names.Concat(Options.Functions.Select(f => f.Name));

    /// <summary>Parses templates, given as text by path (with <c>/</c>). Problems are collected, never thrown.</summary>
    public static TemplateLibrary Parse(IReadOnlyDictionary<string, string> files, LibraryOptions? options = null) =>
        new(files, options ?? LibraryOptions.Default);

    public bool TryGet(string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Template? template) =>
        templates.TryGetValue(path, out template);

    internal bool TryBuiltin(string name, out Value value) => builtins.TryGetValue(name, out value);

    internal RenderState RentState() => idle.TryTake(out var state) ? state : new RenderState(this);

    /// <summary>Takes a state back; one that threw is not returned, since it stopped half-way.</summary>
    internal void Return(RenderState state)
    {
        state.Clear();
        idle.Add(state);
    }

    private Template ParseOne(string path, string text)
    {
        var source = new SourceMap(path, text);
        var parsed = Parser.ParseTemplate(source, new ParserContext(Symbols, LocalSymbols));
        return new Template(this, source, Options.KindOf(path), parsed);
    }

    /// <summary>Resolves the includes whose path is written out.</summary>
    private void Link()
    {
        foreach (var include in templates.Values.SelectMany(t => t.Includes))
        {
            if (include.StaticPath is { } path && TryGet(path, out var target) && !target.HasErrors)
            {
                include.Target = target;
            }
        }
    }
}
