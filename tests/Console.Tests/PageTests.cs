namespace Console.Tests;

public sealed class PageTests(ConsoleWorld world) : IClassFixture<ConsoleWorld>
{
    [Fact]
    public Task Each_role_sees_its_pages_and_is_sent_nothing_else() => world.Look("roles.mjs");

    [Fact]
    public Task An_interaction_is_logged_from_anywhere_by_the_keyboard() => world.Look("interactions.mjs");

    [Fact]
    public Task A_case_is_led_through_what_is_missing_and_two_people_see_what_the_other_changed() => world.Look("cases.mjs");

    [Fact]
    public Task Everybody_can_read_every_page_in_light_in_dark_and_in_Arabic() => world.Look("access.mjs");

    [Fact]
    public Task The_first_screen_is_light_and_asks_once() => world.Look("weight.mjs");

    [Fact]
    public async Task The_logic_of_the_pages_holds_and_no_word_is_missing_in_any_language()
    {
        ConsoleWorld.SkipUnlessBuilt();

        var (code, said) = await ConsoleWorld.Node([Path.Combine("node_modules", "vitest", "vitest.mjs"), "run", "--no-color"]);

        Assert.True(code == 0, said);
    }
}
