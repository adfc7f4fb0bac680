using TechNews.Scriban.Values;

namespace TechNews.Scriban;

/// <summary>
/// What templates read while pages were rendered: all that the pages depend on besides the templates' text. Equal values of the
/// members read make an equal page, because a template can decide nothing by anything else. For one thread at a time.
/// </summary>
public sealed class TemplateReads
{
    [ThreadStatic]
    private static TemplateReads? current;

    private bool[] members = new bool[Member.Known];

    /// <summary>Whether the clock was read: such a page is another one at every instant.</summary>
    public bool Clock { get; private set; }

    /// <summary>Whether two host objects were compared: which objects are one and the same, their members do not tell.</summary>
    public bool Identity { get; private set; }

    /// <summary>Adds the members read to a set.</summary>
    public void AddTo(MemberSet set)
    {
        for (var id = 0; id < members.Length; id++)
        {
            if (members[id])
            {
                set.Add(id);
            }
        }
    }

    /// <summary>Makes these the reads of whatever renders on this thread, until the next call.</summary>
    internal static void Watch(TemplateReads? reads) => current = reads;

    internal static void Note(Member member) => current?.Add(member.Id);

    internal static void NoteClock()
    {
        if (current is { } reads)
        {
            reads.Clock = true;
        }
    }

    internal static void NoteIdentity()
    {
        if (current is { } reads)
        {
            reads.Identity = true;
        }
    }

    private void Add(int id)
    {
        if (id >= members.Length)
        {
            Array.Resize(ref members, Math.Max(id + 1, Member.Known));
        }

        members[id] = true;
    }
}
