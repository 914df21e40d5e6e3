using System.Globalization;
using PartnerCrm.Data;

namespace PartnerCrm.Events;

/// <summary>How long the database keeps what is needed for a while only.</summary>
/// <param name="Events">Events, for readers that were away.</param>
/// <param name="Requests">What is remembered of a request: sent again under its idempotency key later than that, it would be done again.</param>
public sealed record Retention(TimeSpan Events, TimeSpan Requests)
{
    public static Retention Usual { get; } = new(TimeSpan.FromDays(1), TimeSpan.FromDays(30));

    /// <exception cref="CannotStart">A setting is no number of days.</exception>
    public static Retention From(IConfiguration configuration) =>
        new(Days(configuration, "Retention:EventDays", Usual.Events), Days(configuration, "Retention:RequestDays", Usual.Requests));

    private static TimeSpan Days(IConfiguration configuration, string name, TimeSpan usual) => configuration[name] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650 ? TimeSpan.FromDays(days)
        : throw new CannotStart($"{name} is a number of days from 1 to 3650, and not '{text}'.");
}
