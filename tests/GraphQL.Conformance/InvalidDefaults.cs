using GraphQL.Types;

namespace GraphQL.Conformance;

/// <summary>Schemas with a default that does not fit its type: the specification refuses them, the recordings answer in their own way.</summary>
public static class InvalidDefaults
{
    public static bool In(Schema schema) =>
        SchemaValidator.Validate(schema).Any(error => error.Message.Contains("invalid default value", StringComparison.Ordinal));
}
