namespace TechNews.Scriban.Values;

/// <summary>Values as keys: equal when they have the same kind and content; objects when they are the same one.</summary>
internal sealed class ValueKeyComparer : IEqualityComparer<Value>
{
    public static readonly ValueKeyComparer Instance = new();

    public bool Equals(Value x, Value y) => Comparison.AreSame(x, y);

    public int GetHashCode(Value value) => value.Kind switch
    {
        ValueKind.String or ValueKind.Markup => string.GetHashCode(ValueText.Of(value), StringComparison.Ordinal),
        ValueKind.List => value.ListCount,
        ValueKind.Object or ValueKind.Function => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Reference!),
        ValueKind.Decimal or ValueKind.BigInteger => value.Reference!.GetHashCode(),
        ValueKind.Double => value.DoubleBits.GetHashCode(),
        _ => value.Bits.GetHashCode(),
    };
}
