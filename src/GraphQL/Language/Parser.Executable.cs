namespace GraphQL.Language;

/// <summary>Operations and fragments (sections 2.3 to 2.8).</summary>
public sealed partial class Parser
{
    private OperationNode Operation()
    {
        var start = _token;
        if (Is(TokenKind.BraceLeft))
            return new OperationNode(OperationKind.Query, null, [], [], Selections()) { At = Since(start) };
        var description = Description();
        var kind = OperationKeyword();
        var name = Is(TokenKind.Name) ? Name() : null;
        var variables = OptionalMany(TokenKind.ParenLeft, static parser => parser.VariableDefinition(), TokenKind.ParenRight);
        var directives = Directives(constant: false);
        return new OperationNode(kind, name, variables, directives, Selections(), description) { At = Since(start) };
    }

    private OperationKind OperationKeyword()
    {
        var token = Expect(TokenKind.Name);
        return _lexer.Text(token) switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected(token),
        };
    }

    private FragmentNode Fragment()
    {
        var start = _token;
        var description = Description();
        ExpectKeyword("fragment");
        var name = FragmentName();
        ExpectKeyword("on");
        var on = NamedType();
        var directives = Directives(constant: false);
        return new FragmentNode(name, on, directives, Selections(), description) { At = Since(start) };
    }

    private NameNode FragmentName() => Is(TokenKind.Name) && _lexer.Text(_token) is "on" ? throw Unexpected(_token) : Name();

    private VariableDefinitionNode VariableDefinition()
    {
        var start = _token;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = Type();
        var initial = Skip(TokenKind.EqualsSign) ? Value(constant: true) : null;
        return new VariableDefinitionNode(variable, type, initial, Directives(constant: true), description) { At = Since(start) };
    }

    private SelectionSetNode Selections()
    {
        Enter();
        var start = _token;
        var items = Many(TokenKind.BraceLeft, static parser => parser.Selection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode(items) { At = Since(start) };
    }

    private SelectionNode Selection() => Is(TokenKind.Spread) ? Spread() : Field();

    private FieldNode Field()
    {
        var start = _token;
        var name = Name();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, Name());
        var arguments = Arguments(constant: false);
        var directives = Directives(constant: false);
        var selections = Is(TokenKind.BraceLeft) ? Selections() : null;
        return new FieldNode(alias, name, arguments, directives, selections) { At = Since(start) };
    }

    private SelectionNode Spread()
    {
        var start = Expect(TokenKind.Spread);
        var conditional = SkipKeyword("on");
        if (!conditional && Is(TokenKind.Name))
        {
            var name = FragmentName();
            return new FragmentSpreadNode(name, Directives(constant: false)) { At = Since(start) };
        }

        var on = conditional ? NamedType() : null;
        var directives = Directives(constant: false);
        return new InlineFragmentNode(on, directives, Selections()) { At = Since(start) };
    }
}
