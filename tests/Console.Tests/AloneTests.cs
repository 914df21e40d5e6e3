namespace Console.Tests;

/// <summary>What is timed, and what counts for everybody, runs alone.</summary>
[CollectionDefinition(nameof(AloneTests), DisableParallelization = true)]
[Collection(nameof(AloneTests))]
public sealed class AloneTests(ConsoleWorld world)
{
    [Fact]
    public Task The_first_screen_is_light_and_asks_once() => world.Look("weight.mjs");

    [Fact]
    public Task Another_policy_profile_is_put_in_force() => world.Do("profiles.mjs");
}
