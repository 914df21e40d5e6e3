namespace PartnerCrm.Access;

/// <summary>One right. Fields, pages and commands name the one they need.</summary>
public enum Permission
{
    /// <summary>Published register entries and reference data.</summary>
    ReadRegister,

    /// <summary>Organizations and contacts: names, roles, forms, links between them.</summary>
    ReadStakeholders,

    /// <summary>E-mail, phone, gender and other personal details of contacts.</summary>
    ReadPersonalDetails,

    /// <summary>The log of interactions and their follow-ups.</summary>
    ReadInteractions,

    /// <summary>Relationships that were submitted, and their conclusions.</summary>
    ReadProposals,

    /// <summary>Relationships that are still being prepared.</summary>
    ReadDrafts,

    /// <summary>Screening hits, conflict paths and other raw evidence.</summary>
    ReadEvidence,

    /// <summary>Filed declarations of interests of others.</summary>
    ReadDeclarations,

    /// <summary>Approvals, their steps and decisions.</summary>
    ReadApprovals,

    /// <summary>Candidate partners, ranked.</summary>
    QueryCandidates,

    /// <summary>The whole audit log.</summary>
    ReadAudit,

    /// <summary>User accounts.</summary>
    ReadUsers,

    /// <summary>Imported lists and their versions.</summary>
    ReadLists,

    /// <summary>Record organizations, contacts, links.</summary>
    KeepStakeholders,

    /// <summary>Log interactions and follow-ups.</summary>
    LogInteractions,

    /// <summary>Open relationships and take them along their workflow.</summary>
    HandleRelationships,

    /// <summary>Screen stakeholders and decide hits.</summary>
    Screen,

    /// <summary>Run conflict checks, review declarations, resolve conflicts.</summary>
    CheckConflicts,

    /// <summary>File one's own declaration of interests.</summary>
    DeclareInterests,

    /// <summary>Advise on a proposal as SPG member.</summary>
    Advise,

    /// <summary>Give input on a proposal as Bureau member.</summary>
    GiveBureauInput,

    /// <summary>Enter or confirm a CPM decision from the adopted report.</summary>
    RecordDecisions,

    /// <summary>Decide where the profile leaves it to the Executive Secretary, such as liaisons; waive a conflict with a reason.</summary>
    DecideLiaisons,

    /// <summary>Manage user accounts, roles and tokens.</summary>
    ManageUsers,

    /// <summary>Import lists.</summary>
    ManageLists,

    /// <summary>Policy profiles: the rules of due diligence.</summary>
    ReadProfiles,

    /// <summary>Choose the policy profile by which the house works.</summary>
    ManageProfiles,

    /// <summary>Upload files and attach them.</summary>
    KeepFiles,

    /// <summary>Erase content that must not be kept, such as personal data.</summary>
    EraseContent,
}
