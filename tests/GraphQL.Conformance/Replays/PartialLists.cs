using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Conformance.Replays;

/// <summary>The lists of cats that carry values and, beside them, errors.</summary>
internal sealed class PartialLists : FieldSource
{
    public override async Task<IReadOnlyList<CompletedField>> Answer(
        OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop)
    {
        await Task.Yield();
        return [.. fields.Select(Answer)];
    }

    private static CompletedField Answer(CollectedField field)
    {
        var given = field.Definition.Node!.Directives[0].Arguments.ToDictionary(argument => argument.Name.Value, argument => (object?[])LiteralCoercion.Plain(argument.Value, null)!);
        return new CompletedField(JsonSerializer.SerializeToUtf8Bytes(given["values"]), [.. given["messages"].Select(message => new GraphQLError((string)message!))]);
    }
}
