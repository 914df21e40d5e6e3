using System.Text.RegularExpressions;

namespace PartnerCrm.Tests.Architecture;

public sealed partial class FileTests
{
    [Fact]
    public void Files_stay_short()
    {
        var lengths = new[] { "src", "tests", "tools" }.SelectMany(folder => Sources.Under(folder)).Select(file => file.Text.Split('\n').Length - 1).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, 60);
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 180);
        Assert.InRange(lengths[^1], 1, 400);
    }

    [Fact]
    public void The_program_is_at_most_forty_lines() => Assert.InRange(File.ReadLines(Path.Combine(Sources.Root, "src/PartnerCrm/Program.cs")).Count(), 1, 40);

    [Fact]
    public void Nothing_is_left_to_do_later() => Sources.AssertNone(new[] { "src", "tests", "tools" }
        .SelectMany(folder => Sources.Where(folder, line => Later().IsMatch(line))).Where(hit => !hit.StartsWith("tests/PartnerCrm.Tests/Architecture/FileTests.cs", StringComparison.Ordinal)));

    [Fact]
    public void Names_say_what_the_system_does() => Sources.AssertNone(
        new[] { "src", "tests" }.SelectMany(folder => Sources.Under(folder)).Select(file => file.Path).Where(path => EmptyName().IsMatch(path)));

    [Fact]
    public void A_namespace_is_its_folder() => Sources.AssertNone(
        from file in Sources.Under("src")
        let match = Namespace().Match(file.Text)
        where match.Success && match.Groups[1].Value != Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
        select $"{file.Path}: {match.Groups[1].Value}");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"(Manager|Helpers?|Services?|Utils?)(\.cs|/)")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
