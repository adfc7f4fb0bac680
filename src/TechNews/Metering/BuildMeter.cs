using TechNews.Scriban;

namespace TechNews.Metering;

/// <summary>
/// Told how a build goes: where it stands, and what each article and template cost. It only listens; what it measures can come into no
/// output, for no stage can ask it anything but what the time is for itself. Pieces are told by many threads at once.
/// </summary>
public abstract class BuildMeter
{
    /// <summary>Nobody listens, and nothing is measured.</summary>
    public static BuildMeter None { get; } = new Nobody();

    /// <summary>Told of templates; null when nobody wants to know.</summary>
    public virtual RenderMeter? Templates => null;

    /// <summary>A stage begins, and the one before it has ended.</summary>
    /// <param name="pieces">How many texts or pages it will take, where that is known.</param>
    public abstract void Enter(BuildStage stage, int pieces = 0);

    /// <summary>To be taken before a piece of work that will be told.</summary>
    public virtual MeterMark Mark() => MeterMark.Here;

    /// <summary>An article was parsed.</summary>
    public abstract void Parsed(string path, MeterMark since);

    /// <summary>A page was rendered.</summary>
    /// <param name="origin">The file that it was made from.</param>
    public abstract void Rendered(string origin, MeterMark since);

    private sealed class Nobody : BuildMeter
    {
        public override void Enter(BuildStage stage, int pieces = 0)
        {
        }

        public override MeterMark Mark() => default;

        public override void Parsed(string path, MeterMark since)
        {
        }

        public override void Rendered(string origin, MeterMark since)
        {
        }
    }
}
