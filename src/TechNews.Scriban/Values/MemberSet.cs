namespace TechNews.Scriban.Values;

/// <summary>Some of the members that templates may read. Not for writing by several threads at once.</summary>
public sealed class MemberSet
{
    private readonly HashSet<int> ids = [];

    /// <summary>The members of all tables that can be reached from one, by the names of table and member: unknown names are left out.</summary>
    /// <param name="names">Such as <c>card.title</c>.</param>
    public static MemberSet Of(MemberTable root, IEnumerable<string> names)
    {
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        var set = new MemberSet();
        foreach (var entry in Named(root))
        {
            if (wanted.Contains(entry.Name))
            {
                set.ids.Add(entry.Member.Id);
            }
        }

        return set;
    }

    /// <summary>The names of the members, in ordinal order: what <see cref="Of"/> makes the same set from, in another process too.</summary>
    public IReadOnlyList<string> Names(MemberTable root) =>
        [.. Named(root).Where(entry => ids.Contains(entry.Member.Id)).Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    public bool Has(Member member) => ids.Contains(member.Id);

    public bool Contains(MemberSet other) => other.ids.IsSubsetOf(ids);

    public void Add(MemberSet other) => ids.UnionWith(other.ids);

    internal void Add(int id) => ids.Add(id);

    private static List<NamedMember> Named(MemberTable root)
    {
        var found = new List<NamedMember>();
        var seen = new HashSet<MemberTable> { root };
        var waiting = new Queue<MemberTable>(seen);
        while (waiting.TryDequeue(out var table))
        {
            foreach (var member in table.Members)
            {
                found.Add(new NamedMember($"{table.Name}.{member.Name}", member));
                if (member.Table is { } next && seen.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return found;
    }

    private sealed record NamedMember(string Name, Member Member);
}
