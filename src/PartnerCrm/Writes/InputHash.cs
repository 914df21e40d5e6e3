using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCrm.Writes;

/// <summary>What is kept of a command's input, to tell whether a request under a known key is the same one.</summary>
internal static class InputHash
{
    private const int Iterations = 100_000;

    /// <param name="command">The command.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="key">The key that the client chose; null where the program made one, which nobody repeats with another input.</param>
    public static byte[] Of(object command, Guid actor, string? key)
    {
        var input = JsonSerializer.SerializeToUtf8Bytes(new { command = command.GetType().Name, input = command });
        if (key is null) return SHA256.HashData(input);

        // Passwords are hashed as slowly as where they are kept, since this row lies beside them.
        byte[] salt = [.. actor.ToByteArray(), .. Encoding.UTF8.GetBytes(key)];
        var secrets = Secrets(command).SelectMany(secret => Rfc2898DeriveBytes.Pbkdf2(secret, salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes));
        return SHA256.HashData([.. input, .. secrets]);
    }

    // Parameters that are kept out of the JSON.
    private static IEnumerable<string> Secrets(object command)
    {
        var type = command.GetType();
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        return type.GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not null && parameters.Contains(property.Name))
            .Select(property => (string?)property.GetValue(command) ?? string.Empty);
    }
}
