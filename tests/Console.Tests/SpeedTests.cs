namespace Console.Tests;

/// <summary>What is timed runs alone.</summary>
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
[Collection(nameof(SpeedTests))]
public sealed class SpeedTests(ConsoleWorld world)
{
    [Fact]
    public Task The_first_screen_is_light_and_asks_once() => world.Look("weight.mjs");
}
