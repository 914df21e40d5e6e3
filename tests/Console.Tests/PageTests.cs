namespace Console.Tests;

/// <summary>What everybody sees. Nobody changes anything on their server meanwhile.</summary>
public sealed class PageTests(ConsoleWorld world)
{
    [Fact]
    public Task Everybody_can_read_every_page_in_light_in_dark_and_in_Arabic() => world.Look("access.mjs");

    [Fact]
    public Task Each_role_sees_its_pages_and_is_sent_nothing_else() => world.Look("roles.mjs");

    [Fact]
    public Task Everything_on_every_page_is_reached_and_seen_without_a_mouse() => world.Look("keyboard.mjs");

    [Fact]
    public Task Every_page_says_when_the_line_or_the_server_is_gone_and_comes_back() => world.Look("lines.mjs");

    [Fact]
    public Task The_register_is_read_on_an_old_phone_without_scripts() => world.Look("plain.mjs");
}
