using System.CommandLine;
using System.CommandLine.Parsing;
using TechNews.Parsing;

namespace TechNews.Cli.Options;

/// <summary><c>--clock</c>, and what stands in for it.</summary>
internal sealed class ClockOption
{
    private const string Epoch = "SOURCE_DATE_EPOCH";

    private readonly Surroundings surroundings;

    private readonly Option<string?> clock = new("--clock", "--now")
    {
        Description = $"the edition's instant, such as {Instant.Example}; default: SOURCE_DATE_EPOCH, else now",
        HelpName = "INSTANT",
    };

    public ClockOption(Command command, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        clock.Validators.Add(CheckClock);
        command.Options.Add(clock);
        command.Validators.Add(CheckEpoch);
    }

    /// <summary>The instant of the flag, or null.</summary>
    public DateTimeOffset? Given(ParseResult result) => result.GetValue(clock) is { } text ? Instant.Parse(text) : null;

    /// <summary>The instant where no flag and no configuration says one.</summary>
    public static DateTimeOffset Now(Surroundings surroundings) =>
        surroundings.Variable(Epoch) is { Length: > 0 } seconds && Instant.FromEpoch(seconds) is { } instant ? instant : surroundings.Now;

    private static void CheckClock(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        if (Instant.Parse(text) is not { } instant) result.AddError($"--clock is an instant with its zone, such as {Instant.Example} or 2026-11-20T19:00+01:00, not '{text}'");
        else if (!EditionClock.May(instant)) result.AddError($"--clock has a year {EditionClock.Years}, not '{text}'");
    }

    private void CheckEpoch(CommandResult result)
    {
        if (surroundings.Variable(Epoch) is not { Length: > 0 } seconds) return;
        if (Instant.FromEpoch(seconds) is not { } instant || !EditionClock.May(instant))
            result.AddError($"{Epoch} is a count of seconds since 1970, such as 1790000000, not '{seconds}'");
    }
}
