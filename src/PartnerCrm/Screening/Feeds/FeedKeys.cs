using PartnerCrm.Data;

namespace PartnerCrm.Screening.Feeds;

/// <summary>
/// The keys by which publishers know us, as the configuration holds them: <c>Lists__Keys__0__Host</c>, <c>__Header</c> and <c>__Value</c>. Each belongs to a host, so that nobody who may
/// change a feed's address can have a key sent elsewhere.
/// </summary>
internal sealed class FeedKeys
{
    private const string Section = "Lists:Keys";

    private readonly Dictionary<(string Host, string Header), string> values;

    private FeedKeys(Dictionary<(string Host, string Header), string> values) => this.values = values;

    /// <exception cref="CannotStart">One of them lacks something; the message names it and never the key.</exception>
    public static FeedKeys From(IConfiguration configuration)
    {
        var values = new Dictionary<(string, string), string>();
        foreach (var key in configuration.GetSection(Section).GetChildren())
        {
            if (key["Host"] is not { Length: > 0 } host || key["Header"] is not { Length: > 0 } header || key["Value"] is not { Length: > 0 } value || value.Any(char.IsControl))
                throw new CannotStart($"{Section}:{key.Key} is no key: it needs a Host, a Header and a Value without line breaks.");
            values[Plain(host, header)] = value;
        }

        return new FeedKeys(values);
    }

    /// <exception cref="FeedKeyMissing">None is configured for this host and header.</exception>
    public string For(string host, string header) => values.TryGetValue(Plain(host, header), out var value) ? value : throw new FeedKeyMissing(host, header);

    private static (string Host, string Header) Plain(string host, string header) => (host.ToLowerInvariant(), header.ToLowerInvariant());
}

/// <summary>A feed says that its publisher asks for a key, and the configuration has none.</summary>
internal sealed class FeedKeyMissing(string host, string header) : Exception(
    $"The feed asks for a key in the header {header}, and none is configured for {host}. Set Lists__Keys__0__Host, __Header and __Value, or take the header off the feed.");
