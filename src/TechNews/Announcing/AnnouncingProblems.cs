using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Announcing;

/// <summary>What can go wrong when others are told of changes: TN250 to TN259.</summary>
internal static class AnnouncingProblems
{
    private static readonly SourceLocation Nowhere = SourceLocation.WholeFile("");

    public static Diagnostic NotBuilt(string folder) => Diagnostic.Error(
        "TN251", $"'{folder}' holds no site that technews built", Nowhere, "run 'technews build' first, or name the folder with --to or --from");

    public static Diagnostic DamagedManifest(string folder) => Diagnostic.Error(
        "TN251", $"the list of written files in '{folder}' is damaged", Nowhere, "build the site again");

    public static Diagnostic DamagedRecord(string file) => Diagnostic.Error(
        "TN252", $"'{file}' is no record of a published site, or is cut off", Nowhere, "delete it: the next ping then only takes stock");

    public static Diagnostic NoAnswer(string who, Uri address, string flaw) => Diagnostic.Error(
        "TN254", $"{who} at {address.AbsoluteUri} cannot be told: {flaw}", Nowhere, "nothing is forgotten: the next ping tells it all again");

    public static Diagnostic Refused(string who, int status, string meaning, string help) => Diagnostic.Error(
        "TN255", string.Create(CultureInfo.InvariantCulture, $"{who} answers {status}: {meaning}"), Nowhere, help);

    public static Diagnostic TooMany(string who, TimeSpan? wait) => Diagnostic.Error(
        "TN256", $"{who} answers 429: too many requests", Nowhere,
        wait is { TotalSeconds: > 0 and < 1e9 } time ? string.Create(CultureInfo.InvariantCulture, $"run it again in {time.TotalSeconds:0} seconds") : "run it again later");

    public static Diagnostic KeyPending(string keyLocation) => Diagnostic.Warning(
        "TN257", "IndexNow answers 202: received, and the key is yet to be verified", Nowhere, $"{keyLocation} must be there and hold the key alone");
}
