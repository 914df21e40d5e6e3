using System.Globalization;

namespace GraphQL.Types.Leaves;

/// <summary>What resolvers and JSON may give as a number.</summary>
internal static class Numbers
{
    /// <summary>A finite number of any of .NET's types as a double; false for anything else, infinity and not-a-number included.</summary>
    public static bool TryDouble(object value, out double number)
    {
        number = double.NaN;
        if (value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or Half)
            number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsFinite(number);
    }

    /// <summary>A text that is a number as JavaScript reads it, which graphql servers accept from resolvers for numeric scalars.</summary>
    public static bool TryText(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
