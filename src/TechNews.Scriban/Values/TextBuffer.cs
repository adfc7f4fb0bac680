using System.Globalization;

namespace TechNews.Scriban.Values;

/// <summary>Builds a short text on the stack; longer ones move to the heap.</summary>
internal ref struct TextBuffer(Span<char> initial)
{
    private Span<char> buffer = initial;
    private int length;

    public void Append(char c)
    {
        Reserve(1);
        buffer[length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(buffer[length..]);
        length += text.Length;
    }

    /// <summary>A number of at least so many digits, with a filling before it.</summary>
    public void Append(long number, int digits, char filling = '0')
    {
        Span<char> text = stackalloc char[20];
        number.TryFormat(text, out var count, provider: CultureInfo.InvariantCulture);
        Reserve(Math.Max(count, digits));
        for (var i = count; i < digits; i++)
        {
            buffer[length++] = filling;
        }

        text[..count].CopyTo(buffer[length..]);
        length += count;
    }

    public readonly override string ToString() => new(buffer[..length]);

    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
        {
            var larger = new char[Math.Max(buffer.Length * 2, length + count)];
            buffer[..length].CopyTo(larger);
            buffer = larger;
        }
    }
}
