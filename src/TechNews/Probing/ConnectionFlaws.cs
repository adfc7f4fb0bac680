using System.Net.Sockets;

namespace TechNews.Probing;

/// <summary>Why no connection came about, in plain words.</summary>
internal static class ConnectionFlaws
{
    /// <summary>The end of a sentence.</summary>
    public static string Of(HttpRequestException failed) => failed switch
    {
        { InnerException: RefusedAddressException refused } => refused.Message + ", so it was not asked",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "its host is unknown",
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => "its host is unknown",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "its certificate is not accepted",
        _ => "no connection can be made",
    };
}
