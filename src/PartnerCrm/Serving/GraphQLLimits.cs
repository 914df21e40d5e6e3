using System.Globalization;
using System.Reflection;
using GraphQL;
using PartnerCrm.Data;

namespace PartnerCrm.Serving;

/// <summary>The engine's limits as the configuration sets them: <c>GraphQL:Limits:MaxDepth</c> and so on, under the names of the members of <see cref="Limits"/>.</summary>
internal static class GraphQLLimits
{
    private const string Section = "GraphQL:Limits";

    private static readonly IReadOnlyList<PropertyInfo> Members = [.. typeof(Limits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.SetMethod is not null)];

    /// <exception cref="CannotStart">A setting has no such name or no such value.</exception>
    public static Limits From(IConfiguration configuration)
    {
        var limits = new Limits();
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            var member = Members.FirstOrDefault(member => member.Name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw new CannotStart($"{Section}:{setting.Key} is no setting. There are {string.Join(", ", Members.Select(member => member.Name))}.");
            member.SetValue(limits, Value(member, setting.Value));
        }

        return limits;
    }

    private static object Value(PropertyInfo member, string? text)
    {
        if (member.PropertyType == typeof(bool))
            return bool.TryParse(text, out var flag) ? flag : throw Wrong(member, text, "true or false");
        if (member.PropertyType == typeof(TimeSpan))
            return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.001 and <= 3600
                ? TimeSpan.FromSeconds(seconds) : throw Wrong(member, text, "a number of seconds from 0.001 to 3600");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : throw Wrong(member, text, $"a whole number from 1 to {int.MaxValue}");
    }

    private static CannotStart Wrong(PropertyInfo member, string? text, string expected) => new($"{Section}:{member.Name} is '{text}'; it must be {expected}.");
}
