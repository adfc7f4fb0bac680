using TechNews.Scriban.Checking;
using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Rendering;

/// <summary>Decides, from the text alone, which includes can be rendered once and reused; and does so.</summary>
internal static class FragmentPlan
{
    /// <summary>Less than this is rendered faster than it is looked up.</summary>
    private const int LeastWeight = 24;

    /// <summary>Marks the reusable includes of a library.</summary>
    public static void Decide(TemplateLibrary library)
    {
        var written = Writes.Of(library);
        if (written.ChangesDateFormat)
        {
            return;
        }

        var shared = library.BuiltinNames.Concat(library.Options.SharedGlobals).Where(n => !written.Names.Contains(n)).ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<Template, bool>();
        foreach (var include in library.Templates.SelectMany(t => t.Includes))
        {
            include.IsFragment = include.Target is { } target && IsFragment(target, shared, known);
        }
    }

    /// <summary>Writes a fragment, from the cache where it is there; false when its arguments rule that out, or it would not pay.</summary>
    public static bool TryRender(RenderState render, FragmentCache cache, IncludeExpression include, in Arguments arguments)
    {
        if (!cache.Pays(include.Target!))
        {
            return false;
        }

        var values = render.Stack.Slice(arguments.Start, arguments.Count);
        if (FragmentKey.Of(include.Target!, render.Kind, values, arguments.Names) is not { } key)
        {
            return false;
        }

        if (cache.Find(key, out var shouldKeep) is { } known)
        {
            render.Output.Write(known);
            render.Options.Meter?.Reused(include.Target!.Path);
            return true;
        }

        if (!shouldKeep)
        {
            return false;
        }

        var missing = render.MissingCount;
        var fresh = render.IncludeAsBytes(include.Call, arguments, include.Target);
        // Each page must hear of what is missing, or what is said of the pages would be a matter of which came first.
        if (render.MissingCount == missing) cache.Keep(key, fresh);
        render.Output.Write(fresh);
        return true;
    }

    private static bool IsFragment(Template target, HashSet<string> shared, Dictionary<Template, bool> known)
    {
        if (!known.TryGetValue(target, out var result))
        {
            var effects = Effects.Of(target);
            result = effects.IsPure && effects.Weight >= LeastWeight && effects.Reads.All(shared.Contains);
            known[target] = result;
        }

        return result;
    }
}
