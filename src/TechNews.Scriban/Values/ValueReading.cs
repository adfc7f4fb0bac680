namespace TechNews.Scriban.Values;

/// <summary>How functions of the host read their arguments.</summary>
public static class ValueReading
{
    /// <summary>The instant of a date with its offset; a date without a zone counts as UTC. False for every other kind.</summary>
    public static bool TryGetDate(this Value value, out DateTimeOffset date)
    {
        if (value.Shape is not DateShape shape)
        {
            date = default;
            return false;
        }

        date = new DateTimeOffset(value.AsDate, TimeSpan.FromMinutes(shape.OffsetMinutes ?? 0));
        return true;
    }
}
