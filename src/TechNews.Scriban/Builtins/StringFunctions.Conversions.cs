using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

internal static partial class StringFunctions
{
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    private static Value ToInt(in BuiltinCall call) =>
        int.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Int(number) : Value.Null;

    private static Value ToLong(in BuiltinCall call) =>
        long.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Long(number) : Value.Null;

    private static Value ToDouble(in BuiltinCall call) =>
        double.TryParse(call.Text(0), Real, CultureInfo.InvariantCulture, out var number) ? Value.Double(number) : Value.Null;

    private static Value ToFloat(in BuiltinCall call) =>
        float.TryParse(call.Text(0), Real, CultureInfo.InvariantCulture, out var number) ? Value.Float(number) : Value.Null;

    private static Value Base64Decode(in BuiltinCall call)
    {
        try
        {
            return Value.Text(Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0))));
        }
        catch (FormatException)
        {
            throw call.Fault("the text is not Base-64");
        }
    }

    [SuppressMessage("Security", "CA5351", Justification = "The language has it; themes use it for addresses of pictures, not for secrets.")]
    private static Value Md5(in BuiltinCall call) => Hex(MD5.HashData(Utf8(call, 0)));

    [SuppressMessage("Security", "CA5350", Justification = "The language has it.")]
    private static Value Sha1(in BuiltinCall call) => Hex(SHA1.HashData(Utf8(call, 0)));

    private static Value Sha256(in BuiltinCall call) => Hex(SHA256.HashData(Utf8(call, 0)));

    private static Value Sha512(in BuiltinCall call) => Hex(SHA512.HashData(Utf8(call, 0)));

    [SuppressMessage("Security", "CA5350", Justification = "The language has it.")]
    private static Value HmacSha1(in BuiltinCall call) => Hex(HMACSHA1.HashData(Utf8(call, 1), Utf8(call, 0)));

    private static Value HmacSha256(in BuiltinCall call) => Hex(HMACSHA256.HashData(Utf8(call, 1), Utf8(call, 0)));

    private static Value HmacSha512(in BuiltinCall call) => Hex(HMACSHA512.HashData(Utf8(call, 1), Utf8(call, 0)));

    private static byte[] Utf8(in BuiltinCall call, int index) => Encoding.UTF8.GetBytes(call.Text(index));

    private static Value Hex(byte[] hash) => Value.Text(Convert.ToHexStringLower(hash));
}
