using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>The <c>$name</c> variables of the running functions, innermost last; few enough to be searched in line.</summary>
internal sealed class LocalVariables
{
    private Entry[] entries = new Entry[32];
    private int top;
    private int start;

    /// <summary>Where the running function's variables start, and those of the definer of a running wrapped block.</summary>
    public (int Start, int DefinerStart, int DefinerEnd) Window { get; private set; }

    public Value Get(int slot)
    {
        var at = Find(slot, start, top, loops: true);
        at = at < 0 && Window.DefinerEnd > 0 ? Find(slot, Window.DefinerStart, Window.DefinerEnd, loops: true) : at;
        return at < 0 ? Value.Null : entries[at].Value;
    }

    /// <summary>Writes a variable; a loop variable of that name stays as it is.</summary>
    public void Set(int slot, in Value value)
    {
        var at = Find(slot, start, top, loops: false);
        if (at < 0)
        {
            Push(slot, value, isLoop: false);
        }
        else
        {
            entries[at].Value = value;
        }
    }

    public void PushLoop(int slot) => Push(slot, Value.Null, isLoop: true);

    public void SetLoop(int slot, in Value value) => entries[FindLoop(slot)].Value = value;

    /// <summary>Removes a loop variable; what was set inside the loop stays.</summary>
    public void PopLoop(int slot)
    {
        var at = FindLoop(slot);
        Array.Copy(entries, at + 1, entries, at, top - at - 1);
        entries[--top] = default;
    }

    public (int Start, int DefinerStart, int DefinerEnd) Enter()
    {
        var outer = Window;
        Window = (top, 0, 0);
        start = top;
        return outer;
    }

    public void Leave((int Start, int DefinerStart, int DefinerEnd) outer)
    {
        Array.Clear(entries, start, top - start);
        top = start;
        Resume(outer);
    }

    /// <summary>Makes the variables of a wrapped block's definer readable.</summary>
    public void Overlay(int definerStart, int definerEnd) => Window = (start, definerStart, definerEnd);

    public void Resume((int Start, int DefinerStart, int DefinerEnd) window)
    {
        Window = window;
        start = window.Start;
    }

    public (int Start, int End) Extent => (start, top);

    public void Clear()
    {
        Array.Clear(entries, 0, top);
        (top, start, Window) = (0, 0, default);
    }

    private int FindLoop(int slot)
    {
        var at = top - 1;
        while (entries[at].Slot != slot || !entries[at].IsLoop)
        {
            at--;
        }

        return at;
    }

    private int Find(int slot, int from, int to, bool loops)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (entries[i].Slot == slot && (loops || !entries[i].IsLoop))
            {
                return i;
            }
        }

        return -1;
    }

    private void Push(int slot, in Value value, bool isLoop)
    {
        if (top == entries.Length)
        {
            Array.Resize(ref entries, top * 2);
        }

        entries[top++] = new Entry { Slot = slot, Value = value, IsLoop = isLoop };
    }

    private struct Entry
    {
        public int Slot;
        public bool IsLoop;
        public Value Value;
    }
}
