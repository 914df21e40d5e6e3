using System.Runtime.InteropServices;

namespace PartnerCrm.Serving;

/// <summary>The heap of the C library, from which the runtime's compiler takes what it needs for a moment.</summary>
internal static class NativeHeap
{
    private const int MmapThreshold = -3; // M_MMAP_THRESHOLD of glibc's malloc.h
    private const int Piece = 64 << 10;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SetOption(int option, int value);

    /// <summary>
    /// Large pieces are the system's own and go back to it at once; else each thread's heap keeps what the compiler once needed there, some 20 MB after ten minutes.
    /// Nothing happens where the C library has no such option.
    /// </summary>
    public static void GiveBackLargePieces()
    {
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "mallopt", out var option))
            _ = Marshal.GetDelegateForFunctionPointer<SetOption>(option)(MmapThreshold, Piece);
    }
}
