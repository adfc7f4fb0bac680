using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>regex</c>: .NET regular expressions, each with a time limit.</summary>
internal static class RegexFunctions
{
    private const int MostKept = 256;

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, TimeSpan Timeout), Regex> Known = [];

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("escape", "pattern", "With a backslash before each character that has a meaning in patterns.", (in c) => Value.Text(Regex.Escape(c.Text(0)))),
        Of("match", "text pattern options?", "The first match and its groups; an empty list for none. Options: `i`, `m`, `s`, `x`.", Match),
        Of("matches", "text pattern options?", "All matches, each with its groups.", Matches),
        Of("replace", "text pattern replace options?", "With all matches replaced; `$1` is a group.", Replace),
        Of("split", "text pattern options?", "The parts between the matches.", Split),
        Of("unescape", "pattern", "Without the backslashes that `regex.escape` puts in.", Unescape),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("regex", name, parameters, summary, body);

    private static Value Match(in BuiltinCall call)
    {
        var text = call.Text(0);
        return Run(call, 2, regex => Groups(regex.Match(text)));
    }

    private static Value Matches(in BuiltinCall call)
    {
        var (text, limits, site) = (call.Text(0), call.Render.Limits, call.Site);
        return Run(call, 2, regex =>
        {
            var matches = new ScriptArray();
            for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            {
                matches.Add(Groups(match));
                limits.CheckWalk(site.Callee.Span, matches.Items.Count);
            }

            return Value.Of(matches);
        });
    }

    private static Value Replace(in BuiltinCall call)
    {
        var (text, replacement) = (call.Text(0), call.Text(2));
        var replaced = Run(call, 3, regex => Value.Text(regex.Replace(text, replacement)));
        call.Render.Limits.CheckText(call.Site.Callee.Span, call.Render.TextOf(replaced).Length);
        return replaced;
    }

    private static Value Split(in BuiltinCall call)
    {
        var text = call.Text(0);
        var parts = Run(call, 2, regex => Value.Of(new ScriptArray(regex.Split(text).Select(Value.Text))));
        call.Render.Limits.CheckWalk(call.Site.Callee.Span, parts.ListCount);
        return parts;
    }

    private static Value Unescape(in BuiltinCall call)
    {
        try
        {
            return Value.Text(Regex.Unescape(call.Text(0)));
        }
        catch (ArgumentException e)
        {
            throw call.Fault(e.Message);
        }
    }

    private static Value Groups(Match match) =>
        Value.Of(match.Success ? new ScriptArray(match.Groups.Values.Select(g => Value.Text(g.Value))) : new ScriptArray());

    private static Value Run(in BuiltinCall call, int options, Func<Regex, Value> work)
    {
        var pattern = call.Text(1);
        try
        {
            return work(Find(call, pattern, options));
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Fault($"the pattern `{pattern}` takes more than {call.Render.Options.RegexTimeout.TotalSeconds} seconds on this text");
        }
        catch (RegexParseException e)
        {
            throw call.Fault($"the pattern `{pattern}` is wrong: {e.Message}");
        }
    }

    private static Regex Find(in BuiltinCall call, string pattern, int index)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in call.Text(index))
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        var key = (pattern, options, call.Render.Options.RegexTimeout);
        if (Known.TryGetValue(key, out var known))
        {
            return known;
        }

        var regex = new Regex(pattern, options, key.RegexTimeout);
        if (Known.Count < MostKept)
        {
            Known[key] = regex;
        }

        return regex;
    }
}
