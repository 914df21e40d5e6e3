namespace EmbeddedPostgres;

/// <summary>PostgreSQL could not be found, installed or started. The message says what to do; it is meant for the person at the terminal.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? inner = null) : Exception(message, inner);
