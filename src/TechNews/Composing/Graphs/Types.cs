using System.Text.Json;

namespace TechNews.Composing.Graphs;

/// <summary>Types of schema.org, encoded once.</summary>
internal static class Types
{
    public static readonly JsonEncodedText NewsArticle = JsonEncodedText.Encode("NewsArticle");
    public static readonly JsonEncodedText AnalysisNewsArticle = JsonEncodedText.Encode("AnalysisNewsArticle");
    public static readonly JsonEncodedText OpinionNewsArticle = JsonEncodedText.Encode("OpinionNewsArticle");
    public static readonly JsonEncodedText ReviewNewsArticle = JsonEncodedText.Encode("ReviewNewsArticle");
    public static readonly JsonEncodedText BackgroundNewsArticle = JsonEncodedText.Encode("BackgroundNewsArticle");
    public static readonly JsonEncodedText AdvertiserContentArticle = JsonEncodedText.Encode("AdvertiserContentArticle");
    public static readonly JsonEncodedText LiveBlogPosting = JsonEncodedText.Encode("LiveBlogPosting");
    public static readonly JsonEncodedText BlogPosting = JsonEncodedText.Encode("BlogPosting");
    public static readonly JsonEncodedText Person = JsonEncodedText.Encode("Person");
    public static readonly JsonEncodedText Organization = JsonEncodedText.Encode("Organization");
    public static readonly JsonEncodedText NewsMediaOrganization = JsonEncodedText.Encode("NewsMediaOrganization");
    public static readonly JsonEncodedText ImageObject = JsonEncodedText.Encode("ImageObject");
    public static readonly JsonEncodedText WebSite = JsonEncodedText.Encode("WebSite");
    public static readonly JsonEncodedText WebPage = JsonEncodedText.Encode("WebPage");
    public static readonly JsonEncodedText AboutPage = JsonEncodedText.Encode("AboutPage");
    public static readonly JsonEncodedText ContactPage = JsonEncodedText.Encode("ContactPage");
    public static readonly JsonEncodedText ProfilePage = JsonEncodedText.Encode("ProfilePage");
    public static readonly JsonEncodedText CollectionPage = JsonEncodedText.Encode("CollectionPage");
    public static readonly JsonEncodedText ItemList = JsonEncodedText.Encode("ItemList");
    public static readonly JsonEncodedText ListItem = JsonEncodedText.Encode("ListItem");
    public static readonly JsonEncodedText BreadcrumbList = JsonEncodedText.Encode("BreadcrumbList");
    public static readonly JsonEncodedText CorrectionComment = JsonEncodedText.Encode("CorrectionComment");
    public static readonly JsonEncodedText WebPageElement = JsonEncodedText.Encode("WebPageElement");
    public static readonly JsonEncodedText SearchAction = JsonEncodedText.Encode("SearchAction");
    public static readonly JsonEncodedText EntryPoint = JsonEncodedText.Encode("EntryPoint");
    public static readonly JsonEncodedText ContactPoint = JsonEncodedText.Encode("ContactPoint");
}
