namespace Console.Tests;

public sealed class LogicTests
{
    [Fact]
    public async Task The_logic_of_the_pages_holds_and_no_word_is_missing_in_any_language()
    {
        ConsoleWorld.SkipUnlessBuilt();

        var (code, said) = await ConsoleWorld.Node([Path.Combine("node_modules", "vitest", "vitest.mjs"), "run", "--no-color"]);

        Assert.True(code == 0, said);
    }
}
