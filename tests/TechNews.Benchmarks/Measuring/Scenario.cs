namespace TechNews.Benchmarks.Measuring;

/// <summary>What lies between a build and the one before it. Each is a process of its own.</summary>
internal enum Scenario
{
    /// <summary>No output and no cache.</summary>
    Cold,

    /// <summary>Right after a build, nothing changed.</summary>
    Unchanged,

    /// <summary>Right after a build, one article got another sentence.</summary>
    Edited,
}
