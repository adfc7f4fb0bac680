using System.Text.Json;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>object</c>: values of any kind.</summary>
internal static class ObjectFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("default", "value default", "The value, or another one when it is null or an empty string.", (in c) => c[0].IsNull || (c[0].IsTextual && c.Text(0).Length == 0) ? c[1] : c[0]),
        Of("eval", "value", "The result of a text as code.", Evaluation.Eval),
        Of("eval_template", "value", "What a text gives as a template.", Evaluation.EvalTemplate),
        Of("format", "value format culture?", "As text in a .NET format, such as `X4`.", (in c) => c[0].IsNull ? Value.EmptyText : Formatting.Format(c, 0, 1, 2)),
        Of("from_json", "json", "The value that a JSON text describes.", FromJson),
        Of("has_key", "value key", "Whether the object has a member of this name.", (in c) => Value.Bool(TryMember(c, out _))),
        Of("has_value", "value key", "Whether the object has a member of this name that is not null.", (in c) => Value.Bool(TryMember(c, out var value) && !value.IsNull)),
        Of("keys", "value", "The names of the members.", Keys),
        Of("kind", "value", "The exact type: `int`, `double`, `string`, `array`, ...", Kind),
        Of("size", "value", "How many characters, items or members the value has.", Size),
        Of("to_json", "value", "The value as JSON; safe inside a script element when printed with `html.raw`.", (in c) => Value.Text(JsonValues.Write(c[0], c.Render.DateFormat))),
        Of("typeof", "value", "The type: `string`, `boolean`, `number`, `array`, `iterator` or `object`.", TypeOf),
        Of("values", "value", "The values of the members.", MemberValues),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("object", name, parameters, summary, body);

    private static Value FromJson(in BuiltinCall call)
    {
        try
        {
            return call[0].IsNull ? Value.Null : JsonValues.Read(call.Text(0));
        }
        catch (JsonException e)
        {
            throw call.Fault($"the JSON is invalid: {e.Message}");
        }
    }

    private static bool TryMember(in BuiltinCall call, out Value value)
    {
        value = default;
        return call[0].Shape is ObjectShape shape && shape.TryGet(call[0].Reference!, call.Text(1), out value);
    }

    private static Value Keys(in BuiltinCall call) =>
        call[0].Shape is ObjectShape shape
            ? Value.Of(new ScriptArray(shape.Names(call[0].Reference!).Select(Value.Text)))
            : Value.Of(new ScriptArray());

    private static Value MemberValues(in BuiltinCall call)
    {
        var values = new ScriptArray();
        if (call[0].Shape is ObjectShape shape)
        {
            foreach (var name in shape.Names(call[0].Reference!))
            {
                shape.TryGet(call[0].Reference!, name, out var value);
                values.Add(value);
            }
        }

        return Value.Of(values);
    }

    private static Value Size(in BuiltinCall call) => Value.Int(call[0].Kind switch
    {
        ValueKind.String or ValueKind.Markup => call.Text(0).Length,
        ValueKind.List => call[0].ListCount,
        ValueKind.Object => ((ObjectShape)call[0].Shape!).Count(call[0].Reference!),
        _ => 0,
    });

    private static Value TypeOf(in BuiltinCall call) => Value.Text(call[0].Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => "boolean",
        ValueKind.String or ValueKind.Markup => "string",
        ValueKind.List => ((ListShape)call[0].Shape!).IsIterator ? "iterator" : "array",
        _ => call[0].IsNumber ? "number" : "object",
    });

    private static Value Kind(in BuiltinCall call) => Value.Text(call[0].Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Markup => "string",
        ValueKind.Object => "object",
        ValueKind.List => ((ListShape)call[0].Shape!).IsIterator ? "range" : "array",
        ValueKind.Date => "datetime",
        _ => call[0].TypeName,
    });
}
