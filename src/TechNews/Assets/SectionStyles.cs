using System.Text;
using TechNews.Relating;

namespace TechNews.Assets;

/// <summary>A style sheet with each section's own accent, so that pages need no inline style.</summary>
internal static class SectionStyles
{
    /// <summary>Null where no section has a colour.</summary>
    public static string? Of(Edition edition)
    {
        var css = new StringBuilder();
        foreach (var listing in edition.Sections)
        {
            // A colour is six hexadecimal digits by the time it gets here; the class name is made by ClassOf alone.
            if (listing.Section.Section.Colour is not { } colour) continue;
            css.Append('.').Append(ClassOf(listing.Section)).Append(" { --accent: ").Append(colour).Append("; }\n");
        }

        return css.Length == 0 ? null : css.ToString();
    }

    /// <summary><c>section-</c> and the id, letters and digits only: anything else is its code point.</summary>
    public static string ClassOf(SectionLink section)
    {
        var name = new StringBuilder("section-");
        foreach (var rune in section.Section.Id.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '-')) name.Append(rune);
            else name.Append('_').Append(rune.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
