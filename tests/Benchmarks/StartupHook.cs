using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text;

/// <summary>The runtime calls this before the program of a measured process begins: a gauge that whoever connects can read. The runtime wants it under this name, in no namespace.</summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for it without a namespace.")]
internal static class StartupHook
{
    public const string Place = "BENCHMARKS_GAUGE";

    public static void Initialize()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Environment.GetEnvironmentVariable(Place)!));
        socket.Listen();
        new Thread(() => Answer(socket)) { IsBackground = true, Name = "gauge" }.Start();
    }

    private static void Answer(Socket socket)
    {
        while (true)
        {
            using var reader = socket.Accept();
            reader.Send(Encoding.ASCII.GetBytes($"{GC.GetTotalAllocatedBytes(precise: true)} {Environment.WorkingSet}"));
        }
    }
}
