using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>A free value of YAML, as templates see it under <c>params</c>.</summary>
public abstract record Setting
{
    public static readonly Setting EmptyMap = new Map([]);

    public sealed record Nothing : Setting;

    public sealed record Text(string Value) : Setting;

    public sealed record Number(double Value) : Setting;

    public sealed record Flag(bool Value) : Setting;

    public sealed record List(ImmutableArray<Setting> Items) : Setting;

    /// <summary>In the order of the file; a key occurs once.</summary>
    public sealed record Map(ImmutableArray<KeyValuePair<string, Setting>> Entries) : Setting;
}
