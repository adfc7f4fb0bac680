using System.Globalization;
using System.Text;

namespace TechNews.Files;

/// <summary>
/// The part of a site's files that one of several machines makes. A hash of a file's path says whose it is: the same on every machine,
/// whatever else the site has, so that the parts together are the site and no two have a file in common.
/// </summary>
/// <param name="Number">From 1 to <paramref name="Of"/>.</param>
/// <param name="Of">How many machines there are.</param>
public sealed record Shard(int Number, int Of)
{
    /// <summary>One machine makes everything.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads "2/3"; null where that is no part of anything.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var number, var of] && Count(number) is { } n && Count(of) is { } m && n <= m ? new Shard(n, m) : null;

    /// <param name="path">As in <see cref="PlannedFile.Path"/>.</param>
    public bool Has(string path) => Of == 1 || Remainder(ContentHash.Of(Encoding.UTF8.GetBytes(path))) == Number - 1;

    private int Remainder(ContentHash hash) => (int)(new UInt128(hash.High, hash.Low) % (uint)Of);

    /// <summary>All the files, those of other parts without what is in them.</summary>
    public IEnumerable<PlannedFile> Part(IEnumerable<OutputFile> files) =>
        files.Select(file => Has(file.Path) ? file : new PlannedFile(file.Path, file.Origin));

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    private static int? Count(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
