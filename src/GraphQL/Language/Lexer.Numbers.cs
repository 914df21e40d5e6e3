namespace GraphQL.Language;

public sealed partial class Lexer
{
    /// <summary>An IntValue or a FloatValue (sections 2.9.1 and 2.9.2); neither may be followed by a dot, a digit or a name.</summary>
    private Token Number(int start)
    {
        var kind = TokenKind.Int;
        var end = At(start) == '-' ? start + 1 : start;
        if (At(end) == '0')
        {
            end++;
            if (Characters.IsDigit(At(end)))
                throw Error(end, $"Invalid number, unexpected digit after 0: {Characters.Show(Source, end)}.");
        }
        else
        {
            end = Digits(end);
        }

        if (At(end) == '.')
        {
            kind = TokenKind.Float;
            end = Digits(end + 1);
        }

        if (At(end) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            end++;
            end = Digits(At(end) is '+' or '-' ? end + 1 : end);
        }

        if (At(end) == '.' || Characters.IsNameStart(At(end)))
            throw DigitExpected(end);
        return Make(kind, start, end);
    }

    private int Digits(int at)
    {
        if (!Characters.IsDigit(At(at)))
            throw DigitExpected(at);
        while (Characters.IsDigit(At(at)))
            at++;
        return at;
    }

    private GraphQLException DigitExpected(int at) => Error(at, $"Invalid number, expected digit but got: {Characters.Show(Source, at)}.");
}
