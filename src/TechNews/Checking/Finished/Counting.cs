using System.Globalization;

namespace TechNews.Checking.Finished;

/// <summary>Numbers of items as people count them.</summary>
internal static class Counting
{
    public static string Of(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
