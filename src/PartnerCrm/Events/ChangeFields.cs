using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Events;

/// <summary>An argument that narrows a subscription to the things that belong to one.</summary>
internal sealed record ChangesOf<T>(string Name, string Description, Type Target, Func<Guid, Expression<Func<T, bool>>> Fits);

/// <summary>Makes subscription fields: what happened, with the thing it happened to, read again for each subscriber.</summary>
internal static class ChangeFields
{
    /// <summary>A subscription to what happens to things of a type. Whoever does not see the thing, or nothing of what changed, gets no event.</summary>
    public static void Changes<T>(this SchemaBuilder schema, string name, string description, Permission needs, params ChangesOf<T>[] narrowings)
        where T : Entity
    {
        var kind = typeof(T).Name;
        var field = schema.Subscription<T>(name, description, needs);
        foreach (var narrowing in narrowings) field.Add(new InputField(narrowing.Name, Scalars.Id, narrowing.Description));
        field.Subscribe = at =>
        {
            foreach (var narrowing in narrowings) Given(schema, at, narrowing);
            return Follow(((RequestScope)at.Operation.Host!).Events, one => one.SubjectKind == kind, at.Stop);
        };
        field.Admits = async at =>
        {
            var (scope, one) = ((RequestScope)at.Operation.Host!, (OutboxEvent)at.Parent!);
            foreach (var narrowing in narrowings)
                if (Given(schema, at, narrowing) is { } id && !await scope.Sight.Sees(one.SubjectId, narrowing.Fits(id), scope.Actor, at.Stop)) return false;
            return await scope.Sight.Sees<T>(one.SubjectId, _ => true, scope.Actor, at.Stop) && await scope.Sight.SeesFact(one.Id, scope.Actor, at.Stop);
        };
    }

    /// <summary>A subscription field whose events are <see cref="OutboxEvent"/>s about things of a type.</summary>
    public static Field Subscription<T>(this SchemaBuilder schema, string name, string description, Permission needs)
        where T : Entity
    {
        var payload = new ObjectType(char.ToUpperInvariant(name[0]) + name[1..] + "Payload", $"One event of {name}.");
        schema.RowOf<T>(payload, JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name), "What it happened to, as it is when you are told.", one => ((OutboxEvent)one).SubjectId);
        payload.Add(Value("kind", Scalars.String, "What happened, as a name of the domain such as RelationshipMoved.", one => one.Fact));
        payload.Add(Value("at", schema.Leaves.DateTime, "When it happened.", one => one.At));
        var field = new Field(name, new NonNullType(payload), description) { Requires = needs.ToString(), Resolve = at => ValueTask.FromResult(at.Parent) };
        schema.Subscription.Add(field);
        return field;
    }

    private static Field Value(string name, NamedType type, string description, Func<OutboxEvent, object> value) =>
        new(name, new NonNullType(type), description) { Resolve = at => ValueTask.FromResult<object?>(value((OutboxEvent)at.Parent!)) };

    private static Guid? Given<T>(SchemaBuilder schema, FieldContext at, ChangesOf<T> narrowing)
    {
        if (at.Argument<string?>(narrowing.Name) is not { } text) return null;
        var expected = schema.PrefixOf(narrowing.Target);
        return Wire.TryDecode(text, out var prefix, out var id) && prefix == expected ? id
            : throw new GraphQLException($"'{text}' is not the id of a {Words.Of(narrowing.Target.Name)}; such an id starts with {expected}_.", "BAD_USER_INPUT");
    }

    private static async IAsyncEnumerable<object?> Follow(EventFeed feed, Func<OutboxEvent, bool> which, [EnumeratorCancellation] CancellationToken stop)
    {
        using var listener = feed.Listen(which);
        await foreach (var one in listener.Waiting.ReadAllAsync(stop)) yield return one;
    }
}
