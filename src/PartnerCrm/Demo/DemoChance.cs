namespace PartnerCrm.Demo;

/// <summary>What demo data ask of chance.</summary>
internal static class DemoChance
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];

    public static bool Percent(this Random random, int percent) => random.Next(100) < percent;

    /// <summary>So many items in a row of growing numbers from 0 to 1; a power above 1 crowds them at the start.</summary>
    public static IEnumerable<double> Along(int count, double power) => Enumerable.Range(0, count).Select(index => Math.Pow((index + 0.5) / count, power));
}
