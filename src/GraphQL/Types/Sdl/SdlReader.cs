using GraphQL.Language;
using GraphQL.Validation.Sdl;

namespace GraphQL.Types.Sdl;

/// <summary>Makes schemas from documents of the schema definition language (section 3), and extends schemas by such documents.</summary>
public static class SdlReader
{
    /// <summary>Reads a whole schema.</summary>
    /// <param name="sdl">Definitions and extensions; executable definitions in it are ignored.</param>
    /// <param name="scalars">Scalars with behaviour of their own; they take the place of definitions of the same name and get their
    /// description and directives.</param>
    /// <exception cref="GraphQLException">The document does not parse, or breaks a rule for documents (see <see cref="SdlValidator"/>).
    /// Whether the schema as a whole is valid is another question: <see cref="SchemaValidator"/>.</exception>
    public static Schema Read(string sdl, IEnumerable<ScalarType>? scalars = null) => Read(Parser.ParseDocument(sdl, ParserLimits.Schema), scalars);

    /// <inheritdoc cref="Read(string, IEnumerable{ScalarType}?)"/>
    public static Schema Read(DocumentNode sdl, IEnumerable<ScalarType>? scalars = null)
    {
        Refuse(SdlValidator.Validate(sdl));
        return new SchemaAssembly(null, sdl, scalars).Build();
    }

    /// <summary>Makes a new schema from another and a document of extensions and further definitions; resolvers and sources are kept.</summary>
    /// <exception cref="GraphQLException">The document does not parse, or does not fit the schema.</exception>
    public static Schema Extend(Schema schema, string sdl, IEnumerable<ScalarType>? scalars = null) =>
        Extend(schema, Parser.ParseDocument(sdl, ParserLimits.Schema), scalars);

    /// <inheritdoc cref="Extend(Schema, string, IEnumerable{ScalarType}?)"/>
    public static Schema Extend(Schema schema, DocumentNode sdl, IEnumerable<ScalarType>? scalars = null)
    {
        Refuse(SdlValidator.Validate(sdl, schema));
        return new SchemaAssembly(schema, sdl, scalars).Build();
    }

    private static void Refuse(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
            throw new GraphQLException(errors);
    }
}
