using System.Collections.Immutable;
using System.Text;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Formats;

/// <summary>
/// A log described by its owner: <c>log:$remote_addr [$datetime] "$method $path $http" $status</c>. A field reaches to the text that
/// follows it in the template.
/// </summary>
internal sealed class TemplateFormat : LogFormat
{
    public const string Prefix = "log:";

    private static readonly string[] Fields =
    [
        "ignore", "time", "date", "datetime", "remote_addr", "xff", "method", "status", "http", "path", "query", "referrer", "user_agent",
        "host", "content_type", "timing_sec", "timing_milli", "timing_micro", "size", "accept_language", "url",
    ];

    private readonly byte[] start;
    private readonly ImmutableArray<(string Field, byte[] Until)> fields;

    private TemplateFormat(byte[] start, ImmutableArray<(string Field, byte[] Until)> parts)
    {
        this.start = start;
        fields = parts;
        KnowsAgents = parts.Any(part => part.Field is "user_agent");
    }

    public override string Name => "log";

    public override bool KnowsAgents { get; }

    /// <summary>The format of a template (without <c>log:</c>), or null with what is wrong with it.</summary>
    public static TemplateFormat? Of(string template, out string problem)
    {
        var pieces = template.Split('$');
        var parts = ImmutableArray.CreateBuilder<(string Field, byte[] Until)>();
        foreach (var piece in pieces.Skip(1))
        {
            var length = piece.TakeWhile(c => char.IsAsciiLetterLower(c) || c == '_').Count();
            var field = piece[..length];
            if (!Fields.Contains(field, StringComparer.Ordinal)) return Fail($"there is no field '${field}'{Suggestion.Tail(field, Fields)}", out problem);
            parts.Add((field, Encoding.UTF8.GetBytes(piece[length..])));
        }

        var names = parts.Select(part => part.Field).ToHashSet(StringComparer.Ordinal);
        if (!names.Contains("datetime") && !(names.Contains("date") && names.Contains("time"))) return Fail("it needs $datetime, or $date and $time", out problem);
        if (!names.Contains("path") && !names.Contains("url")) return Fail("it needs $path or $url", out problem);
        if (!names.Contains("status") || !names.Contains("remote_addr")) return Fail("it needs $status and $remote_addr", out problem);
        if (parts.Take(parts.Count - 1).Any(part => part.Until.Length == 0)) return Fail("two fields touch: nothing says where the first ends", out problem);
        problem = "";
        return new TemplateFormat(Encoding.UTF8.GetBytes(pieces[0]), parts.ToImmutable());
    }

    public override string? Read(ReadOnlySpan<byte> line, Scratch scratch, ref LoggedRequest request)
    {
        if (!line.StartsWith(start)) return "it does not begin as the template does";
        var rest = line[start.Length..];
        request.Method = "GET"u8; // Of a log that holds no methods.
        var when = new When();
        foreach (var (field, until) in fields)
        {
            var end = until.Length == 0 ? rest.Length : rest.IndexOf(until);
            if (end < 0) return "it does not follow the template";
            if (!Take(field, rest[..end], ref request, ref when)) return $"'${field}' cannot be read";
            rest = rest[(end + until.Length)..];
        }

        request.Target = scratch.Unescaped(request.Target);
        if (!when.HasInstant) request.Time = (when.Day * 86_400L) + when.Clock;
        return null;
    }

    private static bool Take(string field, ReadOnlySpan<byte> value, ref LoggedRequest request, ref When when)
    {
        switch (field)
        {
            case "datetime":
                when.HasInstant = true;
                return LogTime.TryAny(value, out request.Time);
            case "date": return LogTime.TryDate(value, out when.Day);
            case "time": return LogTime.TryClock(value, out when.Clock);
            case "status": return RequestText.TryStatus(value, out request.Status);
            case "remote_addr": request.Address = value; break;
            case "xff": request.Forwarded = value; break;
            case "method": request.Method = value; break;
            case "path": request.Target = value; break;
            case "referrer": request.Referrer = value; break;
            case "user_agent": request.Agent = value; break;
            case "host": request.Host = value; break;
            case "url":
                request.Target = value;
                request.Host = RequestTarget.HostOf(value);
                break;
        }

        return true;
    }

    private static TemplateFormat? Fail(string reason, out string problem)
    {
        problem = reason;
        return null;
    }

    /// <summary>A date and a time in columns of their own, both UTC.</summary>
    private ref struct When
    {
        public bool HasInstant;
        public int Day;
        public int Clock;
    }
}
