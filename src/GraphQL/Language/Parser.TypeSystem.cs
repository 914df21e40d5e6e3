namespace GraphQL.Language;

/// <summary>Type system definitions and extensions (section 3).</summary>
public sealed partial class Parser
{
    private bool IsTypeSystemKeyword(Token keyword) =>
        _lexer.Text(keyword) is "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive";

    /// <summary>The definition or extension whose keyword is the current token, or null when it is no such keyword.</summary>
    private TypeSystemNode? TypeSystem(Token start, StringValueNode? description, bool extends)
    {
        if (!Is(TokenKind.Name))
            return null;
        var keyword = _lexer.Text(_token);
        if (!IsTypeSystemKeyword(_token) || (extends && keyword is "directive"))
            return null;
        Advance();
        return keyword switch
        {
            "schema" => SchemaDefinition(start, description, extends),
            "scalar" => ScalarDefinition(start, description, extends),
            "type" => ObjectDefinition(start, description, extends),
            "interface" => InterfaceDefinition(start, description, extends),
            "union" => UnionDefinition(start, description, extends),
            "enum" => EnumDefinition(start, description, extends),
            "input" => InputObjectDefinition(start, description, extends),
            _ => DirectiveDefinition(start, description),
        };
    }

    /// <summary>An extension that adds nothing is a syntax error.</summary>
    private void MustAdd(bool extends, params ReadOnlySpan<int> counts)
    {
        if (extends && counts.IndexOfAnyExcept(0) < 0)
            throw Unexpected(_token);
    }

    private SchemaNode SchemaDefinition(Token start, StringValueNode? description, bool extends)
    {
        var directives = Directives(constant: true);
        var operations = extends
            ? OptionalMany(TokenKind.BraceLeft, static parser => parser.OperationType(), TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, static parser => parser.OperationType(), TokenKind.BraceRight);
        MustAdd(extends, directives.Length, operations.Length);
        return new SchemaNode(extends, description, directives, operations) { At = Since(start) };
    }

    private OperationTypeNode OperationType()
    {
        var start = _token;
        var kind = OperationKeyword();
        Expect(TokenKind.Colon);
        return new OperationTypeNode(kind, NamedType()) { At = Since(start) };
    }

    private ScalarDefinitionNode ScalarDefinition(Token start, StringValueNode? description, bool extends)
    {
        var name = Name();
        var directives = Directives(constant: true);
        MustAdd(extends, directives.Length);
        return new ScalarDefinitionNode(extends, description, name, directives) { At = Since(start) };
    }

    private ObjectDefinitionNode ObjectDefinition(Token start, StringValueNode? description, bool extends)
    {
        var (name, interfaces, directives, fields) = Composite(extends);
        return new ObjectDefinitionNode(extends, description, name, interfaces, directives, fields) { At = Since(start) };
    }

    private InterfaceDefinitionNode InterfaceDefinition(Token start, StringValueNode? description, bool extends)
    {
        var (name, interfaces, directives, fields) = Composite(extends);
        return new InterfaceDefinitionNode(extends, description, name, interfaces, directives, fields) { At = Since(start) };
    }

    private (NameNode Name, NamedTypeNode[] Interfaces, DirectiveNode[] Directives, FieldDefinitionNode[] Fields)
        Composite(bool extends)
    {
        var name = Name();
        NamedTypeNode[] interfaces =
            SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, static parser => parser.NamedType()) : [];
        var directives = Directives(constant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, static parser => parser.FieldDefinition(), TokenKind.BraceRight);
        MustAdd(extends, interfaces.Length, directives.Length, fields.Length);
        return (name, interfaces, directives, fields);
    }

    private UnionDefinitionNode UnionDefinition(Token start, StringValueNode? description, bool extends)
    {
        var name = Name();
        var directives = Directives(constant: true);
        NamedTypeNode[] members =
            Skip(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, static parser => parser.NamedType()) : [];
        MustAdd(extends, directives.Length, members.Length);
        return new UnionDefinitionNode(extends, description, name, directives, members) { At = Since(start) };
    }

    private EnumDefinitionNode EnumDefinition(Token start, StringValueNode? description, bool extends)
    {
        var name = Name();
        var directives = Directives(constant: true);
        var values = OptionalMany(TokenKind.BraceLeft, static parser => parser.EnumValueDefinition(), TokenKind.BraceRight);
        MustAdd(extends, directives.Length, values.Length);
        return new EnumDefinitionNode(extends, description, name, directives, values) { At = Since(start) };
    }

    private InputObjectDefinitionNode InputObjectDefinition(Token start, StringValueNode? description, bool extends)
    {
        var name = Name();
        var directives = Directives(constant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, static parser => parser.InputValueDefinition(), TokenKind.BraceRight);
        MustAdd(extends, directives.Length, fields.Length);
        return new InputObjectDefinitionNode(extends, description, name, directives, fields) { At = Since(start) };
    }

    private DirectiveDefinitionNode DirectiveDefinition(Token start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, static parser => parser.DirectiveLocation());
        return new DirectiveDefinitionNode(description, name, arguments, repeatable, locations) { At = Since(start) };
    }

    private NameNode DirectiveLocation()
    {
        var start = _token;
        var name = Name();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw Unexpected(start);
    }
}
