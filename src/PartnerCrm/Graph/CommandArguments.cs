using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>What every mutation takes beside its input.</summary>
/// <param name="DryRun">Whether everything is to be undone.</param>
/// <param name="IdempotencyKey">The client's own name for the request.</param>
internal sealed record CommandArguments(bool DryRun, string? IdempotencyKey)
{
    private const int MaxKey = 200;

    public static void AddTo(Field mutation) => mutation
        .Add(new InputField("dryRun", new NonNullType(Scalars.Boolean), "Carry everything out, read what would be, and undo it: nothing remains, and no number is used up.")
        {
            Default = new BooleanValueNode(false),
        })
        .Add(new InputField("idempotencyKey", Scalars.String, $"Your own name for this request, 1 to {MaxKey} characters. Sent again under the same name, it is not done again: "
            + "the answer shows what the first one changed, as it is now. With another input it is refused."));

    /// <exception cref="InvalidInput">The key does not fit.</exception>
    public static CommandArguments Of(FieldContext field, Actor actor)
    {
        var key = field.Argument<string?>("idempotencyKey");
        if (key is not null) Check(key, actor);
        return new CommandArguments(field.Argument<bool>("dryRun"), key);
    }

    private static void Check(string key, Actor actor)
    {
        const string name = "idempotencyKey";
        if (!actor.IsSignedIn) throw new InvalidInput("Only somebody who signed in can name a request. Sign in, or leave the idempotencyKey out.", name);
        if (key.Length is 0 or > MaxKey) throw new InvalidInput($"An idempotencyKey has 1 to {MaxKey} characters, this one {key.Length}.", name);
        TextCheck.Demand(key, name);
    }
}
