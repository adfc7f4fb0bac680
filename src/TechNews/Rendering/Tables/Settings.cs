using TechNews.Parsing;
using TechNews.Scriban.Values;

namespace TechNews.Rendering.Tables;

/// <summary>Free YAML values as template values.</summary>
internal static class Settings
{
    public static Value ValueOf(Setting setting)
    {
        switch (setting)
        {
            case Setting.Text text:
                return Value.Text(text.Value);
            case Setting.Flag flag:
                return Value.Bool(flag.Value);
            case Setting.Number number:
                return number.Value is >= int.MinValue and <= int.MaxValue && double.IsInteger(number.Value)
                    ? Value.Int((int)number.Value)
                    : Value.Double(number.Value);
            case Setting.List list:
                return Value.Of(list.Items.Select(ValueOf).ToArray());
            case Setting.Map map:
                var members = new ScriptObject();
                foreach (var (key, value) in map.Entries) members[key] = ValueOf(value);
                return Value.Of(members);
            default:
                return Value.Null;
        }
    }
}
