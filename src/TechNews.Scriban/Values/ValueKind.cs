namespace TechNews.Scriban.Values;

/// <summary>What a template value is; the order of the numeric kinds is their order of promotion.</summary>
public enum ValueKind
{
    Null,
    Bool,
    Int,
    UInt,
    Long,
    ULong,
    BigInteger,
    Float,
    Double,
    Decimal,
    String,
    Markup,
    Date,
    TimeSpan,
    List,
    Object,
    Function,
    Empty,
}
