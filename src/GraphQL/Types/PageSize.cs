namespace GraphQL.Types;

/// <summary>
/// How many entries a field that answers a page may have, as far as its arguments tell before it runs; an operation's cost is reckoned with it.
/// A field without one counts as a single object.
/// </summary>
/// <param name="Arguments">The arguments that ask for a number of entries, or give a list with an entry for each; where several are given, the largest counts.</param>
/// <param name="Default">The number of entries when none of them is given.</param>
public sealed record PageSize(IReadOnlyList<string> Arguments, int Default);
