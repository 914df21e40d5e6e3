using GraphQL.Types;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>The ways to count the same rows: all in one group, by each key in each direction, and by all keys at once.</summary>
/// <param name="groups">A field that answers groups.</param>
/// <param name="may">What the role may do.</param>
internal sealed class GroupRequests(Field groups, Func<string, bool> may)
{
    public static bool Are(Field field) => field.Type.Named is ObjectType type && type.Fields.ContainsKey("groups");

    /// <summary>What is selected of each group: the chosen keys, and all that may be told of its members.</summary>
    public string Selection => $"hasMore groups {{ {string.Join(' ', Group.Fields.Values.Select(Selected))} }}";

    /// <summary>The arguments of each way.</summary>
    public IEnumerable<string> Arguments()
    {
        var keys = Keys().ToList();
        yield return "first: 1000";
        foreach (var key in keys)
            foreach (var order in (string[])["count: DESC", $"{key.Name}: ASC", $"{key.Name}: DESC"])
                yield return $"by: {{ {Chosen(key)} }}, order: [{{ {order} }}]";
        if (keys.Count > 0) yield return AllKeys;
    }

    public string AllKeys => Keys().ToList() is { Count: > 0 } keys ? $"by: {{ {string.Join(", ", keys.Select(Chosen))} }}" : "first: 1";

    private ObjectType Group => (ObjectType)((ObjectType)groups.Type.Named).Fields["groups"].Type.Named;

    private IEnumerable<InputField> Keys() =>
        groups.Arguments.TryGetValue("by", out var by) ? ((InputObjectType)by.Type.Named).Fields.Values.Where(key => key.Requires is not { } right || may(right)) : [];

    private static string Chosen(InputField key) => $"{key.Name}: {(key.Type.Named is EnumType ? "MONTH" : "true")}";

    private string Selected(Field field) => field.Type.Named is not ObjectType type ? field.Name
        : $"{field.Name} {{ __typename {string.Join(' ', type.Fields.Values.Where(inner => inner.Requires is not { } right || may(right)).Select(Inner))} }}";

    private static string Inner(Field field) => field.Type.Named is ObjectType ? $"{field.Name} {{ id }}" : field.Name;
}
