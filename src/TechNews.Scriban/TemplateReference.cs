using System.Text;
using TechNews.Scriban.Builtins;
using TechNews.Scriban.Values;

namespace TechNews.Scriban;

/// <summary>The theme author's reference, written from the same tables that templates run on.</summary>
public static class TemplateReference
{
    /// <summary>Markdown about the global variables, all objects that can be reached from them, and the functions.</summary>
    public static string Markdown(MemberTable? globals, IReadOnlyList<HostFunction> functions)
    {
        var text = new StringBuilder("# Template reference\n");
        if (globals is not null)
        {
            text.Append("\n## Variables\n\n").Append(globals.Summary).Append("\n\n");
            AppendMembers(text, globals);
            foreach (var table in Reachable(globals).OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                text.Append("\n### ").Append(table.Name).Append("\n\n").Append(table.Summary).Append("\n\n");
                AppendMembers(text, table);
            }
        }

        AppendHostFunctions(text, functions);
        AppendBuiltins(text);
        return text.ToString();
    }

    private static void AppendMembers(StringBuilder text, MemberTable table)
    {
        text.Append("| member | type | |\n|---|---|---|\n");
        foreach (var member in table.Members)
        {
            text.Append("| `").Append(member.Name).Append("` | ").Append(TypeOf(member)).Append(" | ").Append(Cell(member.Summary)).Append(" |\n");
        }
    }

    private static string TypeOf(Member member) => (member.Type, member.Table) switch
    {
        (MemberType.Object, { } table) => Link(table),
        (MemberType.List, { } table) => "list of " + Link(table),
        (MemberType.List, _) => "list of text",
        (MemberType.Any, _) => "any",
        var (type, _) => type.ToString().ToLowerInvariant(),
    };

    private static string Link(MemberTable table) =>
        $"[{table.Name}](#{table.Name.ToLowerInvariant().Replace(' ', '-')})";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static List<MemberTable> Reachable(MemberTable globals)
    {
        var found = new List<MemberTable>();
        var open = new Queue<MemberTable>([globals]);
        while (open.TryDequeue(out var table))
        {
            foreach (var child in table.Members.Select(m => m.Table).OfType<MemberTable>().Where(t => t != globals && !found.Contains(t)).Distinct())
            {
                found.Add(child);
                open.Enqueue(child);
            }
        }

        return found;
    }

    private static void AppendHostFunctions(StringBuilder text, IReadOnlyList<HostFunction> functions)
    {
        if (functions.Count > 0)
        {
            text.Append("\n## Functions of the site\n\n| function | |\n|---|---|\n");
        }

        foreach (var function in functions)
        {
            text.Append("| `").Append(function.Name).Append("` | ").Append(Cell(function.Summary)).Append(" |\n");
        }
    }

    private static void AppendBuiltins(StringBuilder text)
    {
        text.Append("\n## Built-in functions\n");
        foreach (var group in BuiltinRoots.Objects)
        {
            text.Append("\n### `").Append(group.Name).Append("`\n\n").Append(group.Summary).Append("\n\n| function | |\n|---|---|\n");
            group.Functions.ToList().ForEach(f => AppendBuiltin(text, f));
        }

        text.Append("\n### Includes\n\n| function | |\n|---|---|\n");
        BuiltinRoots.Functions.ToList().ForEach(f => AppendBuiltin(text, f));
    }

    private static void AppendBuiltin(StringBuilder text, Builtin function) =>
        text.Append("| `").Append(string.Join(' ', [function.Name, .. function.Parameters])).Append("` | ").Append(Cell(function.Summary)).Append(" |\n");
}
