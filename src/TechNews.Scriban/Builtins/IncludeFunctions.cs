using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>include</c> where it is used as a value, and <c>include_join</c>.</summary>
internal static class IncludeFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("", "include", "path arguments...", "Renders another template; it reads `$1`, `$2`, ... and `$name` for named arguments.", Include),
        new("", "include_join", "paths separator begin? end?", "Renders several templates with a text between them; `tpl:path` as separator, begin or end renders a template.", Join),
    ];

    private static Value Include(in BuiltinCall call) =>
        call.Render.IncludeAsValue(call.Site, new Arguments(call.Render.Stack.Top - call.Count, call.Count, null), null);

    private static Value Join(in BuiltinCall call)
    {
        var paths = call.List(0);
        var mark = call.Render.Output.BeginCapture();
        Write(call, call[2]);
        for (var i = 0; i < paths.ListCount; i++)
        {
            if (i > 0)
            {
                Write(call, call[1]);
            }

            Render(call, paths.ListItem(i));
        }

        Write(call, call[3]);
        return call.Render.EndCapture(mark);
    }

    private static void Write(in BuiltinCall call, in Value part)
    {
        const string Prefix = "tpl:";
        var text = call.Render.TextOf(part);
        if (text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            Render(call, Value.Text(text[Prefix.Length..]));
        }
        else
        {
            call.Render.Print(part);
        }
    }

    private static void Render(in BuiltinCall call, in Value path)
    {
        var stack = call.Render.Stack;
        var start = stack.Top;
        stack.Push(path);
        call.Render.RunInclude(call.Site, new Arguments(start, 1, null), null);
        stack.Drop(start);
    }
}
