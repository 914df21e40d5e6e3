using System.Net;
using System.Net.Sockets;

namespace PartnerCrm.Screening.Feeds;

/// <summary>Connects to public addresses only: a feed's address, or where it redirects to, must not reach into the network that the server stands in.</summary>
internal static class PublicAddresses
{
    /// <summary>Ranges that are nobody's on the internet: this host, private, shared, link-local, documentation, multicast, reserved; also as they hide in IPv6.</summary>
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2002::/16", "2001::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Closed, network => network.Contains(plain));
    }

    /// <summary>Resolves, checks and connects in one go, so that a name cannot mean another address a moment later.</summary>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        if (found.Length == 0 || !found.All(IsPublic)) throw new AddressRefused($"{context.DnsEndPoint.Host} is not an address on the public internet. Lists are fetched from public addresses only.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>An address that is never fetched from.</summary>
internal sealed class AddressRefused(string message) : Exception(message);
