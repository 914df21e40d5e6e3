namespace GraphQL.Language;

/// <summary>Makes the errors for sources that the grammar does not allow.</summary>
internal static class SyntaxError
{
    public const string Code = "GRAPHQL_PARSE_FAILED";

    public static GraphQLException At(string source, int position, string description) =>
        new($"Syntax Error: {description}", Code, [Locate(source, position)]);

    /// <summary>Line and column of an offset; line breaks are those of section 2.1.3.</summary>
    private static Location Locate(string source, int position)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < position && i < source.Length; i++)
        {
            if (source[i] is not ('\n' or '\r'))
                continue;
            if (source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n')
                i++;
            if (i >= position)
                break;
            line++;
            lineStart = i + 1;
        }

        return new Location(position, position, line, position - lineStart + 1);
    }
}
