namespace Benchmarks;

/// <summary>A measurement that cannot be made or means nothing; the message is for the person at the terminal.</summary>
internal sealed class BenchmarkFailed(string message) : Exception(message);
