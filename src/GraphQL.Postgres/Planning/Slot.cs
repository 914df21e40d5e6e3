using GraphQL.Execution.Tracing;

namespace GraphQL.Postgres.Planning;

/// <summary>A value that a plan needs when it runs: a parameter of its statement, or the size of a page.</summary>
internal abstract record Slot
{
    /// <summary>The value for one request.</summary>
    /// <exception cref="UnfitInput">What the client gave does not fit.</exception>
    public abstract object? Value(in Asked asked);

    /// <summary>What a client gave, converted.</summary>
    public static Slot Of(int place, object? given, Func<object?, object?> convert) =>
        IsFixed(given) ? new Constant(ClientText.Check(convert(given))) : new OfClient(place, given, convert);

    /// <summary>The same for every request.</summary>
    public sealed record Constant(object? Fixed) : Slot
    {
        public override object? Value(in Asked asked) => Fixed;

        public override string ToString() => Fixed?.ToString() ?? "null";
    }

    /// <summary>What the actor alone decides; <c>Type</c> is the column's, where it is known.</summary>
    public sealed record OfActor(Func<object, object?> Read, string? Type) : Slot
    {
        public override object? Value(in Asked asked) => Read(asked.Actor);
    }

    /// <summary>What the object that has the field knows.</summary>
    public sealed record OfParent(Func<object, Guid?> Id) : Slot
    {
        public override object? Value(in Asked asked) => Id(asked.Parent!);
    }

    /// <summary>What a statement with arguments makes of them and the actor.</summary>
    public sealed record OfSource(int Place, IReadOnlyDictionary<string, object?> Arguments, Func<IReadOnlyDictionary<string, object?>, object, object?> Make) : Slot
    {
        public override object? Value(in Asked asked)
        {
            try
            {
                return ClientText.Check(Make((IReadOnlyDictionary<string, object?>)Fill(Arguments, asked.Variables)!, asked.Actor));
            }
            catch (GraphQLException unfit)
            {
                throw new UnfitInput(Place, unfit.Errors);
            }
        }
    }

    private sealed record OfClient(int Place, object? Given, Func<object?, object?> Convert) : Slot
    {
        public override object? Value(in Asked asked)
        {
            try
            {
                return ClientText.Check(Convert(Fill(Given, asked.Variables)));
            }
            catch (GraphQLException unfit)
            {
                throw new UnfitInput(Place, unfit.Errors);
            }
        }

        public override string ToString() => Given is VariableValue variable ? variable.Path.ToString() : "of variables";
    }

    private static bool IsFixed(object? given) => given switch
    {
        VariableValue => false,
        IReadOnlyDictionary<string, object?> map => map.Values.All(IsFixed),
        IReadOnlyList<object?> list => list.All(IsFixed),
        _ => true,
    };

    private static object? Fill(object? given, IReadOnlyDictionary<string, object?> variables) => given switch
    {
        VariableValue variable => variable.Path.Read(variables),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => Fill(entry.Value, variables)),
        IReadOnlyList<object?> list => list.Select(item => Fill(item, variables)).ToArray(),
        _ => given,
    };
}

/// <summary>One request, as slots see it.</summary>
internal readonly record struct Asked(IReadOnlyDictionary<string, object?> Variables, object Actor, object? Parent);

/// <summary>What a client gave within one of the planned fields does not fit.</summary>
internal sealed class UnfitInput(int place, IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    /// <summary>The field's place among those that were planned.</summary>
    public int Place { get; } = place;

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
