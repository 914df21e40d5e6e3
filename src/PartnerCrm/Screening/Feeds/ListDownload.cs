using System.Net;
using System.Net.Http.Headers;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Feeds;

/// <summary>What is asked of a publisher.</summary>
/// <param name="Addresses">Where the files are.</param>
/// <param name="KeyHeader">The header in which the publisher asks for a key.</param>
internal sealed record Wanted(IReadOnlyList<string> Addresses, string? KeyHeader);

/// <summary>Downloads the files of a feed, or learns that they are still the same.</summary>
internal sealed class ListDownload : IDisposable
{
    private const string PrivateSetting = "Lists:AllowPrivateAddresses";
    private const int MostRedirects = 3;

    private readonly HttpClient client;
    private readonly bool anywhere;
    private readonly FeedKeys keys;

    public ListDownload(IConfiguration configuration)
    {
        anywhere = configuration[PrivateSetting] is { } text && (bool.TryParse(text, out var said) ? said : throw new CannotStart($"{PrivateSetting} is '{text}'; it must be true or false."));
        MaxBytes = ListLimits.MaxBytes(configuration);
        keys = FeedKeys.From(configuration);

        // No proxy: through one, the check of addresses would look at the proxy's. Bodies are not unpacked here, where no limit counts them.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None, ConnectTimeout = TimeSpan.FromSeconds(20) };
        if (!anywhere) handler.ConnectCallback = PublicAddresses.Connect;
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PartnerCrm", "1.0"));
    }

    public long MaxBytes { get; }

    /// <summary>Fetches all files, or none where all are as they were.</summary>
    /// <param name="wanted">Where they are, and how they are asked for.</param>
    /// <param name="validators">What the source told of the files that are known; empty at the first time.</param>
    /// <param name="into">Takes the files.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>What the source tells of the files now; null where they are the same.</returns>
    public async Task<string[]?> Fetch(Wanted wanted, IReadOnlyList<string> validators, SpooledFiles into, CancellationToken stop)
    {
        var addresses = wanted.Addresses;
        var known = validators.Count == addresses.Count && validators.All(validator => validator.Length > 0);
        var now = new string[addresses.Count];
        into.Clear();
        for (var i = 0; i < addresses.Count; i++)
        {
            var told = await One(wanted, new Uri(addresses[i]), known ? validators[i] : null, into, stop);
            if (told is not null) now[i] = told;
            else if (i == 0 && addresses.Count > 1 && !await AllAreSame(wanted, validators.Skip(1), stop)) return await Fetch(wanted, [], into, stop);
            else if (i == 0) return null;
            else return await Fetch(wanted, [], into, stop);
        }

        return now;
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> AllAreSame(Wanted wanted, IEnumerable<string> validators, CancellationToken stop)
    {
        foreach (var (address, validator) in wanted.Addresses.Skip(1).Zip(validators))
        {
            using var answer = await Ask(wanted, new Uri(address), validator, stop);
            if (answer.StatusCode is not HttpStatusCode.NotModified) return false;
        }

        return true;
    }

    // Null: not modified.
    private async Task<string?> One(Wanted wanted, Uri address, string? validator, SpooledFiles into, CancellationToken stop)
    {
        using var answer = await Ask(wanted, address, validator, stop);
        if (answer.StatusCode is HttpStatusCode.NotModified) return null;
        if (answer.Content.Headers.ContentLength > MaxBytes) throw ListUnreadable.Whole($"{address.Host} offers {answer.Content.Headers.ContentLength / 1_000_000} MB; at most {MaxBytes / 1_000_000} MB are taken.", "Check the address.");
        await using var content = await answer.Content.ReadAsStreamAsync(stop);
        await into.Add(Path.GetFileName(address.AbsolutePath) is { Length: > 0 } name ? Uri.UnescapeDataString(name) : "list", content, stop);
        return answer.Headers.ETag is { } tag ? tag.ToString() : answer.Content.Headers.LastModified is { } modified ? modified.ToString("R") : "";
    }

    private async Task<HttpResponseMessage> Ask(Wanted wanted, Uri address, string? validator, CancellationToken stop)
    {
        // A key is for the server that asks for it: a redirect to another one goes without.
        var home = address.GetLeftPart(UriPartial.Authority);
        var key = wanted.KeyHeader is { } header ? keys.For(address.Host, header) : null;
        for (var redirects = 0; ; redirects++)
        {
            if (address.Scheme != Uri.UriSchemeHttps && !(anywhere && address.Scheme == Uri.UriSchemeHttp)) throw new AddressRefused($"{address.Scheme}://{address.Host} is no https address. Lists are fetched over https only.");
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (key is not null && address.GetLeftPart(UriPartial.Authority) == home) request.Headers.TryAddWithoutValidation(wanted.KeyHeader!, key);
            if (EntityTagHeaderValue.TryParse(validator, out var tag)) request.Headers.IfNoneMatch.Add(tag);
            else if (DateTimeOffset.TryParse(validator, System.Globalization.CultureInfo.InvariantCulture, out var since)) request.Headers.IfModifiedSince = since;
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.IsSuccessStatusCode || (validator is not null && answer.StatusCode is HttpStatusCode.NotModified)) return answer;
            using (answer)
            {
                if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } next && redirects < MostRedirects) address = new Uri(address, next);
                else throw new HttpRequestException($"{address.Host} answered {(int)answer.StatusCode} {answer.ReasonPhrase}.", null, answer.StatusCode);
            }
        }
    }
}
