namespace GraphQL.Execution;

/// <summary>The questions of one object to its sources: which field waits for which answer, at which place in it.</summary>
internal sealed class SourceAnswers
{
    private readonly Dictionary<int, (Task<IReadOnlyList<CompletedField>> Answer, int Place)> waiting = [];

    /// <summary>Asks each source once for all of its fields; null when no field has a source.</summary>
    public static SourceAnswers? Begin(IReadOnlyList<CollectedField> fields, Func<IReadOnlyList<CollectedField>, Task<IReadOnlyList<CompletedField>>> ask)
    {
        Dictionary<FieldSource, List<int>>? groups = null;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Definition is not { Source: { } source, Resolve: null } || fields[i].ArgumentErrors is not null)
                continue;
            groups ??= [];
            if (groups.TryGetValue(source, out var group))
                group.Add(i);
            else
                groups.Add(source, [i]);
        }

        if (groups is null)
            return null;

        var answers = new SourceAnswers();
        foreach (var group in groups.Values)
        {
            var answer = ask([.. group.Select(i => fields[i])]);
            for (var place = 0; place < group.Count; place++)
                answers.waiting.Add(group[place], (answer, place));
        }

        return answers;
    }

    public Task<IReadOnlyList<CompletedField>> Of(int field) => waiting[field].Answer;

    public int Place(int field) => waiting[field].Place;
}
