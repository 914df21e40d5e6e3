using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>Makes mutation fields of commands: an <c>input</c> object in, a payload with the entity and typed errors out.</summary>
internal static class Commands
{
    /// <summary>A transaction with its audit is the work of reading about this many rows.</summary>
    private const int CostOfCommand = 10;

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
        var mutation = new Field(name, new NonNullType(payload), description)
        {
            Requires = needs?.ToString(),
            Cost = CostOfCommand,
            Resolve = async field =>
            {
                var scope = (RequestScope)field.Operation.Host!;
                try
                {
                    var arguments = CommandArguments.Of(field, scope.Actor);
                    var command = (TCommand)input.Read(field.Argument<IReadOnlyDictionary<string, object?>>("input"));
                    return arguments.DryRun
                        ? await Try(scope, command, arguments.IdempotencyKey, Selects(field, payload, "facts"), field.Stop)
                        : await Run(scope, command, arguments.IdempotencyKey, once?.Value, field.Stop);
                }
                catch (Refusal refusal)
                {
                    return new CommandPayload { Errors = [refusal] };
                }
            },
        };
        mutation.Add(new InputField("input", new NonNullType(input.Type), "What to do."));
        CommandArguments.AddTo(mutation);
        schema.Mutation.Add(mutation);

        static async Task<CommandPayload> Run(RequestScope scope, TCommand command, string? key, Func<TCommand, string>? once, CancellationToken stop)
        {
            var performed = await scope.Commands.Perform(command, scope.Actor, stop, key);
            return new CommandPayload
            {
                Entity = performed.Done.Entity,
                Once = performed.IsRepeat ? null : once?.Invoke(command),
                Facts = token => scope.Commands.Facts.Of(performed, scope.Actor, token),
            };
        }

        static async Task<CommandPayload> Try(RequestScope scope, TCommand command, string? key, bool withFacts, CancellationToken stop)
        {
            var dryRun = await scope.Commands.Try(command, scope.Actor, stop, key);
            try
            {
                // Read before the entity is: one connection answers one question at a time.
                var facts = withFacts ? await scope.Commands.Facts.Of(dryRun, scope.Actor, stop) : [];
                return new CommandPayload { Entity = dryRun.Performed.Done.Entity, DryRun = dryRun, Facts = _ => Task.FromResult(facts) };
            }
            catch
            {
                await dryRun.DisposeAsync();
                throw;
            }
        }
    }

    private static bool Selects(FieldContext field, ObjectType payload, string name) =>
        FieldCollection.Subfields(field.Operation, payload, field.Field.Nodes).Any(selected => selected.Definition.Name == name);

    private static ObjectType Payload<TEntity>(SchemaBuilder schema, string mutation)
        where TEntity : Entity
    {
        var name = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Payload";
        var payload = new ObjectType(name, $"What {mutation} did, or why it did not.");
        schema.RowOf<TEntity>(payload, JsonNamingPolicy.CamelCase.ConvertName(typeof(TEntity).Name), "What was changed, read after the change took effect; null when it was refused.",
            parent => ((CommandPayload)parent).Entity);
        payload.Add(FactTypes.FactsField(schema));
        payload.Add(ErrorTypes.ErrorsField(schema));
        return payload;
    }
}
