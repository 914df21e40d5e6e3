using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using PartnerCrm.Data;

namespace PartnerCrm.Serving;

/// <summary>Starts and stops to listen.</summary>
internal static class Listening
{
    /// <exception cref="CannotStart">The address cannot be listened on.</exception>
    public static async Task Start(WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new CannotStart($"Something else listens at {Wanted(app)} already. Stop it, or choose another address with --urls.", taken);
        }
        catch (Exception refused) when (refused is SocketException or IOException or FormatException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new CannotStart($"Cannot listen at {Wanted(app)}: {refused.Message} Choose another address with --urls.", refused);
        }
    }

    public static Task UntilStopped(WebApplication app, CancellationToken stop) => app.WaitForShutdownAsync(stop);

    private static string Wanted(WebApplication app) => app.Configuration[WebHostDefaults.ServerUrlsKey]?.Replace(";", " or ", StringComparison.Ordinal) ?? "this address";
}
