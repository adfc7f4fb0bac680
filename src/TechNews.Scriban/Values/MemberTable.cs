using System.Collections.Frozen;

namespace TechNews.Scriban.Values;

/// <summary>The members that templates may read of one host type: the only way in, and the theme author's reference.</summary>
public abstract class MemberTable(string name, string summary) : ObjectShape(name)
{
    private readonly List<Member> members = [];
    private FrozenDictionary<string, Member>? byName;

    /// <summary>One sentence for the reference.</summary>
    public string Summary { get; } = summary;

    /// <summary>Whether many objects refer to one of these: such an object's fingerprint is made once.</summary>
    public bool IsShared { get; private protected set; }

    /// <summary>The members in the order in which they were declared.</summary>
    public IReadOnlyList<Member> Members => members;

    /// <summary>The member of this name, or null.</summary>
    public Member? Find(string name) =>
        (byName ??= members.ToFrozenDictionary(m => m.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    public override bool TryGet(object instance, string name, out Value value)
    {
        var member = Find(name);
        value = member is null ? default : member.Read(instance);
        return member is not null;
    }

    public override IEnumerable<string> Names(object instance) => members.Select(m => m.Name);

    public override int Count(object instance) => members.Count;

    private protected void Add(Member member)
    {
        if (byName is not null)
        {
            throw new InvalidOperationException($"The table `{Name}` is already in use; declare `{member.Name}` before.");
        }

        members.Add(member);
    }
}
