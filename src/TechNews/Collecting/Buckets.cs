using System.Security.Cryptography;

namespace TechNews.Collecting;

/// <summary>One day of one source: what a row of the result belongs to.</summary>
/// <param name="Index">Its place in this run; says nothing of order.</param>
/// <param name="Salt">Shared by the day's buckets; made for this run and never kept.</param>
internal sealed record Bucket(int Index, DateOnly Day, string Source, byte[] Salt);

/// <summary>The days and sources met so far. Thread-safe.</summary>
internal sealed class Buckets
{
    /// <summary>A log of more days is no log; the bound keeps made-up dates from filling the disk with files.</summary>
    public const int MaxDays = 4000;

    private const int SaltLength = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<(DateOnly Day, string Source), Bucket> known = [];
    private readonly Dictionary<DateOnly, byte[]> salts = [];
    private readonly List<Bucket> all = [];

    public IReadOnlyList<Bucket> All => all;

    public bool AreFull { get; private set; }

    public Bucket Of(DateOnly day, string source)
    {
        lock (gate)
        {
            if (known.TryGetValue((day, source), out var bucket)) return bucket;
            if (!salts.TryGetValue(day, out var salt)) salts[day] = salt = RandomNumberGenerator.GetBytes(SaltLength);
            AreFull |= salts.Count > MaxDays;
            bucket = new Bucket(all.Count, day, source, salt);
            all.Add(bucket);
            known.Add((day, source), bucket);
            return bucket;
        }
    }
}
