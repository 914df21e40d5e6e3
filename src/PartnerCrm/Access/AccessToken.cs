using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>A key with which an app acts as a user, within the rights named at its creation. Only its hash is kept.</summary>
public sealed class AccessToken : Entity, IPartOf
{
    public const int MaxDays = 366;

    private AccessToken()
        : base(Guid.Empty)
    {
    }

    private AccessToken(Guid id)
        : base(id)
    {
    }

    /// <summary>The account it acts for.</summary>
    public Guid UserId { get; private init; }

    /// <summary>What it is used for, in the words of its owner.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>The rights it carries, as far as its user's roles allow them.</summary>
    public Permission[] Scopes { get; private init; } = [];

    /// <summary>When it stops working.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>The last day on which it was used.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    Guid IPartOf.Whole => UserId;

    /// <summary>A new secret, shown once.</summary>
    public static string NewSecret() => "pcrm_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What a token is known by outside the database, which tells nothing about it.</summary>
    public static string KeyOf(string secret) => Convert.ToHexString(HashOf(secret));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static AccessToken Create(Guid id, Guid user, string name, string secret, IReadOnlyCollection<Permission> scopes, int days, DateTimeOffset at)
    {
        if (name.Length is 0 or > 100) throw new InvalidInput("Say in at most 100 characters what the token is for.", "name");
        if (scopes.Count == 0) throw new InvalidInput("Name at least one right that the token carries.", "scopes");
        if (days is < 1 or > MaxDays) throw new InvalidInput($"A token works for 1 to {MaxDays} days.", "days");
        var token = new AccessToken(id) { UserId = user, Name = name, Hash = HashOf(secret), Scopes = [.. scopes.Distinct().Order()], ExpiresAt = at.AddDays(days) };
        token.Record(new TokenCreated(name, token.Scopes, token.ExpiresAt));
        return token;
    }

    public bool Works(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    public void Use(DateOnly on)
    {
        if (LastUsedOn >= on) return;
        LastUsedOn = on;
        Record(new TokenUsed(on));
    }

    public void Revoke(DateTimeOffset at)
    {
        if (RevokedAt is not null) throw new TokenAlreadyRevoked();
        RevokedAt = at;
        Record(new TokenRevoked());
    }
}
