using TechNews.Assets;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Rendering;

/// <summary>What all pages of a site are rendered with.</summary>
/// <param name="Missing">How much an unknown template member weighs.</param>
public sealed record PageSetting(TemplateSet Templates, Edition Edition, AssetFiles Assets, Severity Missing);
