using System.Text.Json;

namespace TechNews.Composing.Graphs;

/// <summary>The words of JSON-LD and schema.org, encoded once.</summary>
internal static class Names
{
    public static readonly JsonEncodedText Context = JsonEncodedText.Encode("@context");
    public static readonly JsonEncodedText Graph = JsonEncodedText.Encode("@graph");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("@id");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("@type");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
    public static readonly JsonEncodedText InLanguage = JsonEncodedText.Encode("inLanguage");
    public static readonly JsonEncodedText IsPartOf = JsonEncodedText.Encode("isPartOf");
    public static readonly JsonEncodedText Publisher = JsonEncodedText.Encode("publisher");
    public static readonly JsonEncodedText Logo = JsonEncodedText.Encode("logo");
    public static readonly JsonEncodedText Author = JsonEncodedText.Encode("author");
    public static readonly JsonEncodedText SameAs = JsonEncodedText.Encode("sameAs");
    public static readonly JsonEncodedText JobTitle = JsonEncodedText.Encode("jobTitle");
    public static readonly JsonEncodedText Image = JsonEncodedText.Encode("image");
    public static readonly JsonEncodedText ThumbnailUrl = JsonEncodedText.Encode("thumbnailUrl");
    public static readonly JsonEncodedText ContentUrl = JsonEncodedText.Encode("contentUrl");
    public static readonly JsonEncodedText Width = JsonEncodedText.Encode("width");
    public static readonly JsonEncodedText Height = JsonEncodedText.Encode("height");
    public static readonly JsonEncodedText Caption = JsonEncodedText.Encode("caption");
    public static readonly JsonEncodedText CreditText = JsonEncodedText.Encode("creditText");
    public static readonly JsonEncodedText License = JsonEncodedText.Encode("license");
    public static readonly JsonEncodedText CopyrightNotice = JsonEncodedText.Encode("copyrightNotice");
    public static readonly JsonEncodedText EncodingFormat = JsonEncodedText.Encode("encodingFormat");
    public static readonly JsonEncodedText Headline = JsonEncodedText.Encode("headline");
    public static readonly JsonEncodedText DatePublished = JsonEncodedText.Encode("datePublished");
    public static readonly JsonEncodedText DateModified = JsonEncodedText.Encode("dateModified");
    public static readonly JsonEncodedText Expires = JsonEncodedText.Encode("expires");
    public static readonly JsonEncodedText ArticleSection = JsonEncodedText.Encode("articleSection");
    public static readonly JsonEncodedText Keywords = JsonEncodedText.Encode("keywords");
    public static readonly JsonEncodedText WordCount = JsonEncodedText.Encode("wordCount");
    public static readonly JsonEncodedText IsAccessibleForFree = JsonEncodedText.Encode("isAccessibleForFree");
    public static readonly JsonEncodedText HasPart = JsonEncodedText.Encode("hasPart");
    public static readonly JsonEncodedText CssSelector = JsonEncodedText.Encode("cssSelector");
    public static readonly JsonEncodedText MainEntity = JsonEncodedText.Encode("mainEntity");
    public static readonly JsonEncodedText MainEntityOfPage = JsonEncodedText.Encode("mainEntityOfPage");
    public static readonly JsonEncodedText Correction = JsonEncodedText.Encode("correction");
    public static readonly JsonEncodedText CreativeWorkStatus = JsonEncodedText.Encode("creativeWorkStatus");
    public static readonly JsonEncodedText LiveBlogUpdate = JsonEncodedText.Encode("liveBlogUpdate");
    public static readonly JsonEncodedText ArticleBody = JsonEncodedText.Encode("articleBody");
    public static readonly JsonEncodedText CoverageStartTime = JsonEncodedText.Encode("coverageStartTime");
    public static readonly JsonEncodedText Sponsor = JsonEncodedText.Encode("sponsor");
    public static readonly JsonEncodedText CopyrightHolder = JsonEncodedText.Encode("copyrightHolder");
    public static readonly JsonEncodedText CopyrightYear = JsonEncodedText.Encode("copyrightYear");
    public static readonly JsonEncodedText ItemListElement = JsonEncodedText.Encode("itemListElement");
    public static readonly JsonEncodedText NumberOfItems = JsonEncodedText.Encode("numberOfItems");
    public static readonly JsonEncodedText Position = JsonEncodedText.Encode("position");
    public static readonly JsonEncodedText Item = JsonEncodedText.Encode("item");
    public static readonly JsonEncodedText Breadcrumb = JsonEncodedText.Encode("breadcrumb");
    public static readonly JsonEncodedText FoundingDate = JsonEncodedText.Encode("foundingDate");
    public static readonly JsonEncodedText ContactPoint = JsonEncodedText.Encode("contactPoint");
    public static readonly JsonEncodedText ContactType = JsonEncodedText.Encode("contactType");
    public static readonly JsonEncodedText PotentialAction = JsonEncodedText.Encode("potentialAction");
    public static readonly JsonEncodedText Target = JsonEncodedText.Encode("target");
    public static readonly JsonEncodedText UrlTemplate = JsonEncodedText.Encode("urlTemplate");
    public static readonly JsonEncodedText QueryInput = JsonEncodedText.Encode("query-input");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
}
