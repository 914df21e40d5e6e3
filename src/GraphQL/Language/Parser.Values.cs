namespace GraphQL.Language;

/// <summary>Values, variables, arguments, directives and type references (sections 2.6 and 2.9 to 2.12).</summary>
public sealed partial class Parser
{
    private StringValueNode? Description() => HasDescription ? StringValue() : null;

    private StringValueNode StringValue()
    {
        var token = _token;
        var value = _lexer.Value(token)!;
        Advance();
        return new StringValueNode(value, token.Kind == TokenKind.BlockString) { At = Since(token) };
    }

    private ValueNode Value(bool constant)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ListValue(constant);
            case TokenKind.BraceLeft:
                return ObjectValue(constant);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(_lexer.Text(token).ToString()) { At = Since(token) };
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(_lexer.Text(token).ToString()) { At = Since(token) };
            case TokenKind.String or TokenKind.BlockString:
                return StringValue();
            case TokenKind.Name:
                Advance();
                return NamedValue(token);
            case TokenKind.Dollar when constant:
                Advance();
                throw Is(TokenKind.Name)
                    ? Error(token, $"Unexpected variable \"${_lexer.Text(_token)}\" in constant value.")
                    : Unexpected(token);
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected(token);
        }
    }

    private ValueNode NamedValue(Token token) => _lexer.Text(token) switch
    {
        "true" => new BooleanValueNode(true) { At = Since(token) },
        "false" => new BooleanValueNode(false) { At = Since(token) },
        "null" => new NullValueNode { At = Since(token) },
        var name => new EnumValueNode(name.ToString()) { At = Since(token) },
    };

    private ListValueNode ListValue(bool constant)
    {
        Enter();
        var start = Expect(TokenKind.BracketLeft);
        List<ValueNode> items = [];
        while (!Skip(TokenKind.BracketRight))
            items.Add(Value(constant));
        Leave();
        return new ListValueNode(items) { At = Since(start) };
    }

    private ObjectValueNode ObjectValue(bool constant)
    {
        Enter();
        var start = Expect(TokenKind.BraceLeft);
        List<ObjectFieldNode> fields = [];
        while (!Skip(TokenKind.BraceRight))
        {
            var first = _token;
            var name = Name();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(name, Value(constant)) { At = Since(first) });
        }

        Leave();
        return new ObjectValueNode(fields) { At = Since(start) };
    }

    private VariableNode Variable()
    {
        var start = Expect(TokenKind.Dollar);
        return new VariableNode(Name()) { At = Since(start) };
    }

    private ArgumentNode[] Arguments(bool constant) => OptionalMany<ArgumentNode>(
        TokenKind.ParenLeft,
        constant ? ConstantArgument : AnyArgument,
        TokenKind.ParenRight);

    private static ArgumentNode ConstantArgument(Parser parser) => parser.Argument(constant: true);

    private static ArgumentNode AnyArgument(Parser parser) => parser.Argument(constant: false);

    private ArgumentNode Argument(bool constant)
    {
        var start = _token;
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name, Value(constant)) { At = Since(start) };
    }

    private DirectiveNode[] Directives(bool constant)
    {
        if (!Is(TokenKind.At))
            return [];
        List<DirectiveNode> directives = [];
        while (Is(TokenKind.At))
        {
            var start = Expect(TokenKind.At);
            var name = Name();
            directives.Add(new DirectiveNode(name, Arguments(constant)) { At = Since(start) });
        }

        return [.. directives];
    }

    private TypeNode Type()
    {
        var start = _token;
        TypeNode type;
        if (Skip(TokenKind.BracketLeft))
        {
            Enter();
            var inner = Type();
            Expect(TokenKind.BracketRight);
            Leave();
            type = new ListTypeNode(inner) { At = Since(start) };
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type) { At = Since(start) } : type;
    }

    private NamedTypeNode NamedType()
    {
        var start = _token;
        return new NamedTypeNode(Name()) { At = Since(start) };
    }
}
