namespace GraphQL.Postgres.Planning;

/// <summary>Texts that clients send to the database.</summary>
internal static class ClientText
{
    /// <summary>The value as it is, if the texts in it are such as the database takes.</summary>
    /// <exception cref="GraphQLException">A text has a null character or half of a surrogate pair.</exception>
    public static object? Check(object? value) =>
        value is string text ? IsBroken(text) ? throw Broken() : value
        : value is string?[] texts && texts.Any(item => item is not null && IsBroken(item)) ? throw Broken() : value;

    private static GraphQLException Broken() => new("A text contains a character that is none; remove it.", BadInput.Code);

    private static bool IsBroken(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !value.Contains('\0', StringComparison.Ordinal)) return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || char.IsLowSurrogate(value[i])) return true;
            if (char.IsHighSurrogate(value[i]) && (++i == value.Length || !char.IsLowSurrogate(value[i]))) return true;
        }

        return false;
    }
}
