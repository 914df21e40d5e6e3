using GraphQL.Execution;

namespace PartnerCrm.Graph;

/// <summary>Stands where the database would, in a schema that is only printed or looked at.</summary>
public sealed class PrintedSource : FieldSource
{
    public override Task<IReadOnlyList<CompletedField>> Answer(
        OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop) =>
        throw new InvalidOperationException("This schema was built without a database; it can be printed, not asked.");
}
