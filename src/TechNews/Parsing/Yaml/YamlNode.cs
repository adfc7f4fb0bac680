using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Parsing.Yaml;

/// <summary>A value of a YAML document that knows its place in the file. Aliases share the node of their anchor.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    public SourceLocation At => Span.At;

    /// <summary>Nodes in this tree with every alias written out: what a reader that follows aliases will meet.</summary>
    public abstract int Weight { get; }
}

/// <param name="Quoted">In quotes or as a block, so that <c>"true"</c> is text and <c>true</c> is not.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool Quoted) : YamlNode(Span)
{
    public override int Weight => 1;

    /// <summary>What stands here was reported already as no YAML value: whoever reads it says no more of it.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Nothing was written, or one of the words of the core schema for it (YAML 1.2.2, section 10.3.2).</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span)
{
    public override int Weight { get; } = 1 + Items.Sum(item => item.Weight);
}

/// <summary>Keys in the order of the file, each once.</summary>
internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    public override int Weight { get; } = 1 + Entries.Sum(entry => 1 + entry.Value.Weight);
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A stretch of a text; its line and column are found only when a finding asks for them.</summary>
internal readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public SourceLocation At => Source.At(Start, Math.Max(1, Length));
}

/// <summary>What could be read of a YAML text whose top is a mapping.</summary>
/// <param name="IsComplete">False where the text broke off: then nothing can be said about keys that are not there.</param>
internal sealed record YamlDocument(YamlMap Root, bool IsComplete);
