using System.Text;
using Microsoft.AspNetCore.Identity;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Passwords, hashed and verified by ASP.NET's own hasher.</summary>
internal static class Passwords
{
    public const int MinLength = 8;
    public const int MaxLength = 200;

    private static readonly PasswordHasher<User> Hasher = new();

    // An unknown user costs the same work as a known one.
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    /// <summary>The hash of a new password.</summary>
    /// <exception cref="InvalidInput">It is too short, too long, or the user name.</exception>
    public static string Hash(string password, string userName, string field)
    {
        var text = Normalize(password);
        if (text.Length is < MinLength or > MaxLength) throw new InvalidInput($"A password has {MinLength} to {MaxLength} characters.", field);
        if (text.Equals(userName, StringComparison.OrdinalIgnoreCase)) throw new InvalidInput("The password must not be the user name.", field);
        return Hasher.HashPassword(null!, text);
    }

    /// <summary>Whether a password is the one behind the hash; without a hash it is not, after the same time.</summary>
    public static bool Fits(string? hash, string password) =>
        password.Length <= MaxLength
        && Hasher.VerifyHashedPassword(null!, hash ?? Nobodys.Value, Normalize(password)) is not PasswordVerificationResult.Failed
        && hash is not null;

    // One keyboard writes an accented letter as one character, another as two.
    private static string Normalize(string password) => password.Trim().Normalize(NormalizationForm.FormKC);
}
