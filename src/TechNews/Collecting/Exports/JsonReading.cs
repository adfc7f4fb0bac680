using System.Text.Json;

namespace TechNews.Collecting.Exports;

/// <summary>Looks into JSON that may be anything: what is not there or is something else reads as empty.</summary>
internal static class JsonReading
{
    public static bool TryGet(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    public static JsonElement Get(this JsonElement element, string name) => element.TryGet(name, out var value) ? value : default;

    public static JsonElement[] Items(this JsonElement element, string name) => element.Get(name).Items();

    public static JsonElement[] Items(this JsonElement element) => element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [];

    public static JsonElement At(this JsonElement[] items, int index) => index >= 0 && index < items.Length ? items[index] : default;

    public static string Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : "";

    /// <summary>A whole number, also one in quotes or with a fraction of zero; else null.</summary>
    public static long? Whole(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number when element.TryGetDouble(out var real) && Math.Abs(real) < 1e15 && Math.Floor(real).Equals(real) => (long)real,
        JsonValueKind.String => ExportRows.Count(element.GetString()!),
        _ => null,
    };

    public static bool IsTrue(this JsonElement element) =>
        element.ValueKind == JsonValueKind.True || (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var one) && one != 0);
}
