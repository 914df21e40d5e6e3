using System.Text.Json;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>Makes mutation fields of commands: an <c>input</c> object in, a payload with the entity and typed errors out.</summary>
internal static class Commands
{
    /// <summary>Adds a mutation that runs a command.</summary>
    /// <param name="schema">The schema being built.</param>
    /// <param name="name">The mutation's name, a verb phrase.</param>
    /// <param name="needs">What the caller must be allowed; null where the command decides for itself.</param>
    /// <param name="refuses">What it may refuse with beside what every command may.</param>
    public static void Command<TCommand, TEntity>(this SchemaBuilder schema, string name, Permission? needs, params Type[] refuses)
        where TCommand : class, ICommand<TEntity>
        where TEntity : Entity => schema.Command<TCommand, TEntity>(name, needs, null, refuses);

    /// <summary>The same, for a command that made something which its payload shows once and nobody can read later.</summary>
    public static void Command<TCommand, TEntity>(
        this SchemaBuilder schema, string name, Permission? needs, (string Name, string Description, Func<TCommand, string> Value)? once, params Type[] refuses)
        where TCommand : class, ICommand<TEntity>
        where TEntity : Entity
    {
        var input = CommandInput.Of(schema, typeof(TCommand));
        var description = schema.Descriptions.Of(typeof(TCommand))
            + (refuses.Length == 0 ? string.Empty : $" May refuse with {string.Join(", ", refuses.Select(type => type.Name))}.");
        var payload = Payload<TEntity>(schema, name);
        if (once is { } shown)
            payload.Add(new Field(shown.Name, Scalars.String, shown.Description) { Resolve = field => ValueTask.FromResult<object?>(((CommandPayload)field.Parent!).Once) });
        schema.Mutation.Add(new Field(name, new NonNullType(payload), description)
        {
            Requires = needs?.ToString(),
            Resolve = async field =>
            {
                var scope = (RequestScope)field.Operation.Host!;
                try
                {
                    var command = (TCommand)input.Read(field.Arguments("input"));
                    var done = await scope.Commands.Run(command, scope.Actor, field.Stop);
                    return new CommandPayload(done.Entity, [], once?.Value(command));
                }
                catch (Refusal refusal)
                {
                    return new CommandPayload(null, [refusal]);
                }
            },
        }.Add(new InputField("input", new NonNullType(input.Type), "What to do.")));
    }

    private static ObjectType Payload<TEntity>(SchemaBuilder schema, string mutation)
        where TEntity : Entity
    {
        var name = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Payload";
        var payload = new ObjectType(name, $"What {mutation} did, or why it did not.");
        schema.RowOf<TEntity>(payload, JsonNamingPolicy.CamelCase.ConvertName(typeof(TEntity).Name), "What was changed, read after the change took effect; null when it was refused.",
            parent => ((CommandPayload)parent).Entity);
        payload.Add(ErrorTypes.ErrorsField(schema));
        return payload;
    }

    private static IReadOnlyDictionary<string, object?> Arguments(this GraphQL.Execution.FieldContext field, string name) =>
        field.Argument<IReadOnlyDictionary<string, object?>>(name);
}

/// <summary>What a command answered.</summary>
internal sealed record CommandPayload(Guid? Entity, IReadOnlyList<Refusal> Errors, string? Once = null);
