using System.Collections.Concurrent;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>
/// Answers one field. An <see cref="IAsyncDisposable"/> that it returns is the field's own: it is disposed when the field and all below it are complete, or have failed.
/// What it throws becomes an error at the field's path; a <see cref="GraphQLException"/> is shown as it is, anything else as INTERNAL.
/// </summary>
public delegate ValueTask<object?> Resolver(FieldContext field);

/// <summary>
/// The events of a subscription's field (section 6.2.3.1), which come until the stream ends or <see cref="FieldContext.Stop"/> does. Each event is the root value of one execution.
/// A <see cref="GraphQLException"/> from the call or from the first step refuses the request; any exception later ends the stream with an error.
/// What happens after the first step began must not be missed. Subscribers of equal requests and equal rights (<see cref="Sharing.RightsKey"/>) share one stream,
/// so it may depend on what that key stood for when it began; what depends on the rights of the moment belongs into an <see cref="EventFilter"/>.
/// </summary>
public delegate IAsyncEnumerable<object?> EventStream(FieldContext field);

/// <summary>Whether an event (<see cref="FieldContext.Parent"/>) is for the subscriber as he is now (<see cref="OperationContext.Host"/>). One that is not leaves no trace.</summary>
public delegate ValueTask<bool> EventFilter(FieldContext field);

/// <summary>
/// Answers several fields of one object together: all selected fields of a parent that share a source are handed over at once (for a database: one round trip).
/// What it returns is already complete (section 6.4.3), one entry per field in the same order, written as it is.
/// What is below the handed fields comes from <see cref="FieldCollection.Subfields"/>. What it throws becomes an error of every field it was asked for.
/// </summary>
public abstract class FieldSource
{
    public abstract Task<IReadOnlyList<CompletedField>> Answer(
        OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop);
}

/// <summary>
/// A field's finished value as JSON in UTF-8, with the errors found on the way. An error's path starts below the field (empty or null: the field itself);
/// the engine puts the way to the field before it. A value of <c>null</c> for a non-null field nulls the object around it.
/// </summary>
public readonly record struct CompletedField(ReadOnlyMemory<byte> Json, IReadOnlyList<GraphQLError>? Errors = null)
{
    /// <summary>Where the JSON is kept, when that goes back to a pool once the response is written; several fields may share it.</summary>
    public PooledBytes? Bytes { get; init; }
}

/// <summary>One response key of a selection set after collection (section 6.3.2): the field's definition, its coerced arguments, every node merged into it.</summary>
public sealed class CollectedField(string key, Field definition, IReadOnlyList<FieldNode> nodes, IReadOnlyDictionary<string, object?>? arguments)
{
    private readonly OperationContext? operation;
    private IReadOnlyList<GraphQLError>? argumentErrors;

    /// <summary>A field whose arguments are coerced when somebody asks for them.</summary>
    internal CollectedField(string key, Field definition, IReadOnlyList<FieldNode> nodes, OperationContext operation)
        : this(key, definition, nodes, definition.Arguments.Count == 0 ? ArgumentCoercion.None : null) => this.operation = operation;

    public string Key { get; } = key;

    public Field Definition { get; } = definition;

    public IReadOnlyList<FieldNode> Nodes { get; } = nodes;

    /// <summary>Why the arguments do not fit, which makes this field an error; null when they fit. The executor answers such a field itself; a source meets it below its fields.</summary>
    public IReadOnlyList<GraphQLError>? ArgumentErrors
    {
        get
        {
            if (arguments is not null || argumentErrors is not null) return argumentErrors;
            try
            {
                arguments = ArgumentCoercion.Coerce(Definition.Arguments, Nodes[0].Arguments, operation!.Variables, Nodes[0].At);
            }
            catch (GraphQLException unfit)
            {
                argumentErrors = unfit.Errors;
            }

            return argumentErrors;
        }
    }

    /// <summary>Coerced arguments that were given or have a default (section 6.4.1). Throws <see cref="GraphQLException"/> when there are <see cref="ArgumentErrors"/>.</summary>
    public IReadOnlyDictionary<string, object?> Arguments => ArgumentErrors is { } errors ? throw new GraphQLException(errors) : arguments!;
}

/// <summary>Everything about the running operation that fields share.</summary>
public sealed class OperationContext
{
    public required Schema Schema { get; init; }

    public required DocumentNode Document { get; init; }

    public required OperationNode Operation { get; init; }

    public required IReadOnlyDictionary<string, FragmentNode> Fragments { get; init; }

    /// <summary>Coerced variables (section 6.1.2); a variable that was not given and has no default is absent.</summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }

    /// <summary>Whether the caller holds a permission that a field or input requires.</summary>
    public Func<string, bool> May { get; init; } = static _ => true;

    /// <summary>The host's own object for this request (who calls, with which services); the engine does not look at it.</summary>
    public object? Host { get; init; }

    /// <summary>What the operation costs with these variables.</summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>Told once about every unforeseen exception, with the trace id that the response shows.</summary>
    public Action<Exception, string>? Report { get; init; }

    /// <summary>The same operation with other values of its variables, or another judge of permissions.</summary>
    internal OperationContext With(IReadOnlyDictionary<string, object?>? variables = null, Func<string, bool>? may = null) => new()
    {
        Schema = Schema,
        Document = Document,
        Operation = Operation,
        Fragments = Fragments,
        Variables = variables ?? Variables,
        May = may ?? May,
        Host = Host,
        Report = Report,
    };

    private ConcurrentDictionary<(ObjectType Type, object Nodes), IReadOnlyList<CollectedField>>? collected;

    internal ConcurrentDictionary<(ObjectType Type, object Nodes), IReadOnlyList<CollectedField>> Collected =>
        collected ?? Interlocked.CompareExchange(ref collected, new(concurrencyLevel: 1, capacity: 7), null) ?? collected!;
}

/// <summary>What a resolver sees of its field.</summary>
public sealed record FieldContext(
    OperationContext Operation,
    ObjectType ParentType,
    object? Parent,
    CollectedField Field,
    IReadOnlyList<object> Path,
    CancellationToken Stop)
{
    public T Argument<T>(string name) => Field.Arguments.TryGetValue(name, out var value) && value is not null ? (T)value : default!;
}

/// <summary>A value that is already JSON; a resolver may return it for a field of any type.</summary>
public sealed record RawJson(Action<Utf8JsonWriter> Write);
