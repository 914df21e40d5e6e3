using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Access;

/// <summary>What each role may do: the whole table.</summary>
internal static class RolePermissions
{
    public static IReadOnlyList<Permission> Everyone { get; } = [ReadRegister];

    private static readonly Permission[] Secretariat =
    [
        ReadStakeholders, ReadPersonalDetails, ReadInteractions, ReadProposals, ReadDrafts, ReadEvidence, ReadDeclarations, ReadApprovals, QueryCandidates, ReadLists,
        ReadProfiles, KeepStakeholders, LogInteractions, KeepFiles, HandleRelationships, Screen, CheckConflicts, DeclareInterests, RecordDecisions,
    ];

    public static IReadOnlyList<Permission> Of(Role role) => role switch
    {
        Role.Secretariat => Secretariat,
        Role.Executive => [.. Secretariat, DecideLiaisons, EraseContent],
        Role.Bureau => [ReadStakeholders, ReadProposals, ReadApprovals, ReadProfiles, DeclareInterests, GiveBureauInput],
        Role.Spg => [ReadStakeholders, ReadProposals, ReadApprovals, ReadProfiles, QueryCandidates, DeclareInterests, Advise],
        Role.Cpm => [ReadStakeholders, ReadProposals, ReadApprovals, ReadProfiles, DeclareInterests],
        Role.Expert => [DeclareInterests],
        Role.Auditor =>
        [
            ReadStakeholders, ReadPersonalDetails, ReadInteractions, ReadProposals, ReadDrafts, ReadEvidence, ReadDeclarations, ReadApprovals, QueryCandidates,
            ReadAudit, ReadUsers, ReadLists, ReadProfiles,
        ],
        Role.Administrator => [ReadUsers, ReadLists, ReadProfiles, ManageUsers, ManageLists, ManageProfiles],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No permissions are set down for this role."),
    };
}
