namespace TechNews.Scriban.Values;

/// <summary>Equality and order between values.</summary>
internal static class Comparison
{
    private const int MaxDepth = 64;

    /// <summary>Equality as <c>==</c> has it: texts as text, numbers by value, lists by content, objects by identity.</summary>
    public static bool AreEqual(in Value a, in Value b) => AreEqual(a, b, 0);

    /// <summary>Equality of keys: as <c>==</c>, but values of different kinds differ.</summary>
    public static bool AreSame(in Value a, in Value b) => a.Kind == b.Kind && AreEqual(a, b, 0);

    /// <summary>Negative, zero or positive; null when the two cannot be ordered.</summary>
    public static int? Order(in Value a, in Value b)
    {
        if (a.IsTextual || b.IsTextual)
        {
            return string.CompareOrdinal(ValueText.Of(a), ValueText.Of(b));
        }

        if (a.IsNumber && b.IsNumber)
        {
            return OrderNumbers(a, b);
        }

        if (a.Kind == ValueKind.List && b.Kind == ValueKind.List)
        {
            return OrderLists(a, b, 0);
        }

        return a.Kind == b.Kind && a.Kind is ValueKind.Bool or ValueKind.Date or ValueKind.TimeSpan
            ? a.Bits.CompareTo(b.Bits)
            : null;
    }

    /// <summary>As words in a dictionary: the first items that differ decide, then the lengths.</summary>
    private static int? OrderLists(in Value a, in Value b, int depth)
    {
        var common = Math.Min(a.ListCount, b.ListCount);
        for (var i = 0; i < common; i++)
        {
            var (x, y) = (a.ListItem(i), b.ListItem(i));
            var order = x.Kind == ValueKind.List && y.Kind == ValueKind.List
                ? depth < MaxDepth ? OrderLists(x, y, depth + 1) : 0
                : Order(x, y);
            if (order != 0)
            {
                return order;
            }
        }

        return a.ListCount.CompareTo(b.ListCount);
    }

    private static bool AreEqual(in Value a, in Value b, int depth)
    {
        if (a.IsNull || b.IsNull)
        {
            return a.IsNull && b.IsNull;
        }

        if (a.Kind == ValueKind.Empty || b.Kind == ValueKind.Empty)
        {
            return IsEmpty(a) && IsEmpty(b);
        }

        if (a.IsTextual || b.IsTextual)
        {
            return string.Equals(ValueText.Of(a), ValueText.Of(b), StringComparison.Ordinal);
        }

        if (a.IsNumber && b.IsNumber)
        {
            return OrderNumbers(a, b) == 0;
        }

        return a.Kind == b.Kind && a.Kind switch
        {
            ValueKind.List => ListsAreEqual(a, b, depth),
            ValueKind.Object => AreOne(a, b),
            ValueKind.Function => ReferenceEquals(a.Reference, b.Reference),
            _ => a.Bits == b.Bits,
        };
    }

    private static bool AreOne(in Value a, in Value b)
    {
        TemplateReads.NoteIdentity();
        return ReferenceEquals(a.Reference, b.Reference);
    }

    private static bool ListsAreEqual(in Value a, in Value b, int depth)
    {
        var count = a.ListCount;
        if (ReferenceEquals(a.Reference, b.Reference) || count != b.ListCount || depth > MaxDepth)
        {
            return ReferenceEquals(a.Reference, b.Reference);
        }

        for (var i = 0; i < count; i++)
        {
            if (!AreEqual(a.ListItem(i), b.ListItem(i), depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmpty(in Value value) => value.Kind switch
    {
        ValueKind.Empty => true,
        ValueKind.List => value.ListCount == 0,
        ValueKind.Object => ((ObjectShape)value.Shape!).Count(value.Reference!) == 0,
        _ => false,
    };

    /// <summary>As IEEE has it: nothing is less than, greater than or equal to a number that is none.</summary>
    private static int? OrderNumbers(in Value a, in Value b)
    {
        if (Numbers.TryLong(a, out var x) && Numbers.TryLong(b, out var y))
        {
            return x.CompareTo(y);
        }

        if (a.IsInteger && b.IsInteger)
        {
            return Numbers.ToBig(a).CompareTo(Numbers.ToBig(b));
        }

        if (a.Kind == ValueKind.Decimal || b.Kind == ValueKind.Decimal)
        {
            return OrderDecimals(a, b);
        }

        var (left, right) = (Numbers.ToDouble(a), Numbers.ToDouble(b));
        return double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);
    }

    private static int OrderDecimals(in Value a, in Value b)
    {
        var (left, right) = (Numbers.ToDouble(a), Numbers.ToDouble(b));
        const double Limit = 7.9e27;
        return Math.Abs(left) < Limit && Math.Abs(right) < Limit
            ? Numbers.ToDecimal(a).CompareTo(Numbers.ToDecimal(b))
            : left.CompareTo(right);
    }
}
