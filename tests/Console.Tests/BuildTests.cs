using System.Diagnostics;

namespace Console.Tests;

public sealed class BuildTests
{
    [Fact]
    public async Task A_machine_without_Node_is_told_that_the_console_is_not_built_and_builds_the_rest()
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(ConsoleWorld.Folder, "console.targets"), "-t:BuildConsole", "-nologo"]) { RedirectStandardOutput = true };
        // A shell, which the build needs, and nothing else.
        var tools = Directory.CreateTempSubdirectory("console-build-");
        File.CreateSymbolicLink(Path.Combine(tools.FullName, "sh"), "/bin/sh");
        start.Environment["PATH"] = tools.FullName;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync(stop);
        await build.WaitForExitAsync(stop);
        tools.Delete(recursive: true);

        Assert.Equal((0, "The console is not built: it needs Node 20 or newer."), (build.ExitCode, said.Trim()));
    }
}
