using System.Runtime.CompilerServices;

namespace GraphQL.Language;

/// <summary>
/// Turns sources into syntax trees (appendix B of the specification) by recursive descent. Every error is a <see cref="GraphQLException"/>
/// with line and column; depth and size are limited while reading.
/// </summary>
public sealed partial class Parser
{
    private readonly Lexer _lexer;
    private readonly ParserLimits _limits;
    private Token _token;
    private int _lastEnd;
    private int _count;
    private int _depth;
    private bool _inCoordinate;

    private Parser(string source, ParserLimits? limits)
    {
        _lexer = new Lexer(source);
        _limits = limits ?? ParserLimits.Request;
    }

    /// <summary>Parses a document of executable and type system definitions (section 2.2). Without limits, those for requests apply.</summary>
    public static DocumentNode ParseDocument(string source, ParserLimits? limits = null) =>
        new Parser(source, limits).Whole(static parser =>
        {
            var start = parser._token;
            List<DefinitionNode> definitions = [];
            do
                definitions.Add(parser.Definition());
            while (parser._token.Kind != TokenKind.EndOfFile);
            return new DocumentNode(definitions) { At = parser.Since(start) };
        });

    /// <summary>Parses a value that may contain variables (section 2.9).</summary>
    public static ValueNode ParseValue(string source, ParserLimits? limits = null) =>
        new Parser(source, limits).Whole(static parser => parser.Value(constant: false));

    /// <summary>Parses a value without variables, such as a default.</summary>
    public static ValueNode ParseConstValue(string source, ParserLimits? limits = null) =>
        new Parser(source, limits).Whole(static parser => parser.Value(constant: true));

    /// <summary>Parses a type reference such as <c>[Int!]</c> (section 2.11).</summary>
    public static TypeNode ParseType(string source, ParserLimits? limits = null) =>
        new Parser(source, limits).Whole(static parser => parser.Type());

    /// <summary>Parses a schema coordinate such as <c>Query.node(id:)</c> (section 3.14), in which no whitespace is allowed.</summary>
    public static SchemaCoordinateNode ParseSchemaCoordinate(string source) =>
        new Parser(source, null) { _inCoordinate = true }.Whole(static parser => parser.Coordinate());

    private T Whole<T>(Func<Parser, T> parse)
    {
        Advance();
        var result = parse(this);
        Expect(TokenKind.EndOfFile);
        return result;
    }

    private DefinitionNode Definition()
    {
        if (Is(TokenKind.BraceLeft))
            return Operation();
        var described = HasDescription;
        var keyword = described ? _lexer.Peek() : _token;
        if (described && keyword.Kind == TokenKind.BraceLeft)
            throw Error(_token, "Unexpected description, descriptions are not supported on shorthand queries.");
        if (keyword.Kind != TokenKind.Name)
            throw Unexpected(keyword);
        switch (_lexer.Text(keyword))
        {
            case "query" or "mutation" or "subscription":
                return Operation();
            case "fragment":
                return Fragment();
            case "extend" when described:
                throw Error(_token, "Unexpected description, only GraphQL definitions support descriptions.");
            case "extend":
                Advance();
                return TypeSystem(keyword, null, extends: true) ?? throw Unexpected(_token);
            default:
                var start = _token;
                var description = described && IsTypeSystemKeyword(keyword) ? Description() : null;
                return TypeSystem(start, description, extends: false) ?? throw (described
                    ? Error(start, "Unexpected description, only GraphQL definitions support descriptions.")
                    : Unexpected(keyword));
        }
    }

    private SchemaCoordinateNode Coordinate()
    {
        var start = _token;
        var directive = Skip(TokenKind.At);
        var name = Name();
        var member = !directive && Skip(TokenKind.Dot) ? Name() : null;
        NameNode? argument = null;
        if ((directive || member is not null) && Skip(TokenKind.ParenLeft))
        {
            argument = Name();
            Expect(TokenKind.Colon);
            Expect(TokenKind.ParenRight);
        }

        return new SchemaCoordinateNode(directive, name, member, argument) { At = Since(start) };
    }

    /// <summary>Goes one level deeper, or refuses; the stack itself is a limit too, whatever the configured one says.</summary>
    private void Enter()
    {
        if (++_depth > _limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(_token, $"Document is nested more than {_limits.Depth} levels deep. Parsing aborted.");
    }

    private void Leave() => _depth--;
}
