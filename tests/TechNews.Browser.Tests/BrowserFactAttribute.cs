using System.Runtime.CompilerServices;

namespace TechNews.Browser.Tests;

/// <summary>A fact about the built site in a real browser; skipped where there is none and CI is not true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerMemberName] string fact = "")
    {
        Skip = Chromium.ReasonToSkip;
        if (Skip is not null) DisplayName = $"{fact} ({Skip})"; // The console shows names of skipped facts, never their reasons.
    }
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for every kind of page.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerMemberName] string fact = "")
    {
        Skip = Chromium.ReasonToSkip;
        if (Skip is not null) DisplayName = $"{fact} ({Skip})";
    }
}
