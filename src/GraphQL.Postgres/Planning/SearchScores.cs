namespace GraphQL.Postgres.Planning;

/// <summary>What hits score; the schema tells it to clients.</summary>
internal static class SearchScores
{
    /// <summary>The name is the text.</summary>
    public const int Name = 100;

    /// <summary>The name begins with the text.</summary>
    public const int Beginning = 90;

    /// <summary>The words are there, wherever.</summary>
    public const int Words = 50;

    /// <summary>What the words may score beyond, when the name has nothing else.</summary>
    public const int Nearness = 30;

    /// <summary>What a name scores at most that is merely similar.</summary>
    public const int Similar = 40;
}
