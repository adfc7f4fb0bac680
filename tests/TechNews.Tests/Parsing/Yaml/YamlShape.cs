using System.Globalization;
using System.Text;
using TechNews.Parsing.Yaml;

namespace TechNews.Tests.Parsing.Yaml;

/// <summary>All that can be told of a YAML tree, as text, a node on a line: two trees with one shape are the same tree.</summary>
internal static class YamlShape
{
    public static string Of(YamlDocument document)
    {
        var text = new StringBuilder($"complete {document.IsComplete}\n");
        Add(text, document.Root, "");
        return text.ToString();
    }

    private static void Add(StringBuilder text, YamlNode node, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{node.Span.Start}+{node.Span.Length} weighs {node.Weight} ");
        switch (node)
        {
            case YamlScalar scalar:
                text.Append($"quoted {scalar.Quoted}, broken {scalar.IsBroken}: {scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal)}\n");
                break;
            case YamlList list:
                text.Append("list\n");
                foreach (var item in list.Items) Add(text, item, indent + "  ");
                break;
            case YamlMap map:
                text.Append("map\n");
                foreach (var entry in map.Entries) AddEntry(text, entry, indent + "  ");
                break;
        }
    }

    private static void AddEntry(StringBuilder text, YamlEntry entry, string indent)
    {
        Add(text, entry.Key, indent);
        Add(text, entry.Value, indent + "= ");
    }
}
