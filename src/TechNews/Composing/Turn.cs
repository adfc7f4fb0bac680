namespace TechNews.Composing;

/// <summary>An instant at which the output may change although no file does.</summary>
/// <param name="At">A whole second: the first one at which the change is in effect.</param>
/// <param name="Why">Such as "pin hero expired".</param>
/// <param name="Path">The source that says so.</param>
/// <param name="Persists">
/// True where what was is never shown again, such as a younger age label: many of these can be searched by halving.
/// </param>
public sealed record Turn(DateTimeOffset At, string Why, string Path, bool Persists);
