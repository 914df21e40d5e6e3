using GraphQL.Execution;
using GraphQL.Types;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Access;

/// <summary>Who asks, as the API shows it.</summary>
internal static class Me
{
    public static void Describe(SchemaBuilder schema)
    {
        var me = new ObjectType("Me", "Who you are here, and what you may do.");
        me.Add(new Field("userName", new NonNullType(Scalars.String), "The name you signed in with.") { Resolve = field => Of(field, actor => actor.Name) });
        me.Add(new Field("roles", List(schema.Leaves.Enum(typeof(Role))), "What you are to the secretariat.") { Resolve = field => Of(field, actor => actor.Roles.Order().Cast<object>().ToList()) });
        me.Add(new Field("permissions", List(schema.Leaves.Enum(typeof(Permission))), "What you may do here, with this session or token.")
        {
            Resolve = field => Of(field, actor => actor.Permissions.Order().Cast<object>().ToList()),
        });
        schema.RowOf<Contact>(me, "contact", "You as a contact.", actor => ((Actor)actor).Id);
        schema.Query.Add(new Field("me", me, "Who you are here; null for somebody who did not sign in.")
        {
            Resolve = field => ValueTask.FromResult<object?>(((RequestScope)field.Operation.Host!).Actor is { IsSignedIn: true } actor ? actor : null),
        });
    }

    private static NonNullType List(NamedType of) => new(new ListType(new NonNullType(of)));

    private static ValueTask<object?> Of(FieldContext field, Func<Actor, object?> value) => ValueTask.FromResult(value((Actor)field.Parent!));
}
