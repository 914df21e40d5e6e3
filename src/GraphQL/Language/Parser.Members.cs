namespace GraphQL.Language;

/// <summary>What type definitions contain: fields, arguments, enum values (sections 3.6, 3.9 and 3.10).</summary>
public sealed partial class Parser
{
    private FieldDefinitionNode FieldDefinition()
    {
        var start = _token;
        var description = Description();
        var name = Name();
        var arguments = ArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = Type();
        return new FieldDefinitionNode(description, name, arguments, type, Directives(constant: true)) { At = Since(start) };
    }

    private InputValueDefinitionNode[] ArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static parser => parser.InputValueDefinition(), TokenKind.ParenRight);

    private InputValueDefinitionNode InputValueDefinition()
    {
        var start = _token;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = Type();
        var initial = Skip(TokenKind.EqualsSign) ? Value(constant: true) : null;
        return new InputValueDefinitionNode(description, name, type, initial, Directives(constant: true)) { At = Since(start) };
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = _token;
        var description = Description();
        if (Is(TokenKind.Name) && _lexer.Text(_token) is "true" or "false" or "null")
            throw Error(_token, $"{Describe(_token)} is reserved and cannot be used for an enum value.");
        var name = Name();
        return new EnumValueDefinitionNode(description, name, Directives(constant: true)) { At = Since(start) };
    }
}
