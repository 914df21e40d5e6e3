using System.Text.Json;
using GraphQL.Conformance.Replays;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Types.Sdl;
using GraphQL.Validation;
using GraphQL.Validation.Sdl;

namespace GraphQL.Conformance.Sets;

/// <summary>The scenarios of graphql-cats: parse, validate by one rule, execute over a schema whose directives say what fields give.</summary>
public sealed class CatsSet : CaseSet
{
    public override string Name => "cats";

    public override Failure? Run(JsonElement test, CaseFolder data) => test.GetProperty("area").GetString() switch
    {
        "parsing" => Parse(test),
        "validation" => Validate(test),
        _ => CatsExecution.Run(test),
    };

    private static Failure? Parse(JsonElement test)
    {
        var wanted = test.GetProperty("then").TryGetProperty("passes", out _) ? "parsed" : "syntax error";
        try
        {
            _ = Parser.ParseDocument(test.GetProperty("query").GetString()!);
            return Failure.Unless(wanted, "parsed");
        }
        catch (GraphQLException)
        {
            return Failure.Unless(wanted, "syntax error");
        }
    }

    private static Failure? Validate(JsonElement test)
    {
        var names = test.GetProperty("when").GetProperty("validate").EnumerateArray().Select(name => name.GetString()!).ToList();
        var rules = Validator.Specified().Where(rule => names.Contains(rule.Name)).ToList();
        if (rules.Count != names.Count)
            return new Failure(string.Join(' ', names), "no rule of that name");

        var document = Parser.ParseDocument(test.GetProperty("query").GetString()!);
        var schema = SdlReader.Read(CatsExecution.WithDirectives(test.GetProperty("schema").GetString()!));
        var errors = Validator.Validate(schema, document, rules).Concat(OfDefinitions(document, schema, names)).ToList();
        return Failure.Unless(CatsErrors.Expected(test.GetProperty("then")), CatsErrors.Got(errors));
    }

    /// <summary>Some rules look at definitions too; here those are a part of their own.</summary>
    private static IReadOnlyList<GraphQLError> OfDefinitions(DocumentNode document, Schema schema, List<string> names) =>
        document.Definitions.Any(definition => definition is TypeSystemNode) ? SdlValidator.Validate(document, schema, names) : [];
}
