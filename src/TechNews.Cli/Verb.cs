using System.Collections.Immutable;
using System.CommandLine;

namespace TechNews.Cli;

/// <summary>A command with examples for its help.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    public ImmutableArray<Example> Examples { get; init; } = [];
}

/// <param name="Line">Without the program's name.</param>
internal sealed record Example(string Line, string Meaning);
