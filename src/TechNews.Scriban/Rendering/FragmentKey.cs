using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>What a fragment depends on: its template, how the page escapes, and its arguments.</summary>
internal sealed class FragmentKey : IEquatable<FragmentKey>
{
    private readonly OutputKind kind;
    private readonly Value[] arguments;
    private readonly string[]? names;
    private readonly int hash;

    private FragmentKey(Template template, OutputKind kind, Value[] arguments, string[]? names)
    {
        Template = template;
        this.kind = kind;
        this.arguments = arguments;
        this.names = names;
        var code = new HashCode();
        code.Add(template);
        foreach (var argument in arguments)
        {
            code.Add(argument.Kind == ValueKind.List
                ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(argument.Reference!)
                : ValueKeyComparer.Instance.GetHashCode(argument));
        }

        hash = code.ToHashCode();
    }

    public Template Template { get; }

    /// <summary>A key; null when an argument can change under it.</summary>
    public static FragmentKey? Of(Template template, OutputKind kind, ReadOnlySpan<Value> arguments, string[]? names)
    {
        foreach (var argument in arguments)
        {
            if (argument.Reference is ScriptArray or ScriptObject or RenderState || argument.Kind == ValueKind.Function)
            {
                return null;
            }
        }

        return new FragmentKey(template, kind, arguments.ToArray(), names);
    }

    public bool Equals(FragmentKey? other)
    {
        if (other is null || other.hash != hash || other.Template != Template || other.kind != kind || other.arguments.Length != arguments.Length)
        {
            return false;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (!AreSame(arguments[i], other.arguments[i]))
            {
                return false;
            }
        }

        return names.AsSpan().SequenceEqual(other.names);
    }

    public override bool Equals(object? obj) => Equals(obj as FragmentKey);

    public override int GetHashCode() => hash;

    /// <summary>Host objects and lists are the same when they are the same instance, seen through the same shape.</summary>
    private static bool AreSame(in Value a, in Value b) =>
        ReferenceEquals(a.Shape, b.Shape)
        && (a.Kind is ValueKind.List or ValueKind.Object ? ReferenceEquals(a.Reference, b.Reference) : ValueKeyComparer.Instance.Equals(a, b));
}
