namespace TechNews.Probing;

/// <summary>A host name led to an address that may not be asked.</summary>
internal sealed class RefusedAddressException(string host) : IOException($"'{host}' is not on the open internet");
