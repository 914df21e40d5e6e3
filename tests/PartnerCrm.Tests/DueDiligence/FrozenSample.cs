using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.Tests.DueDiligence;

/// <summary>A small frozen dossier, made by hand.</summary>
internal static class FrozenSample
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static string Content { get; } = CanonicalJson.Of(new FrozenDossier(
        1, "dos_00000000000000000000000000", 1, At,
        new FrozenCase("rel_00000000000000000000000000", "Seed trade", "COOPERATION", "IN_DUE_DILIGENCE", "Pest reports.", null, new DateOnly(2028, 12, 31), null, null, []),
        new FrozenPolicy("ippc", "2026", 1, new string('a', 64), "House", "BASIC"),
        new FrozenOrganization("org_00000000000000000000000000", "Growers", "COMPANY", "KE", null, null, null, [], [], null, [], [], []),
        null, null, [], [], [], [], [], "Some", "ENGAGE", "Why not", new DateOnly(2027, 3, 2)));
}
