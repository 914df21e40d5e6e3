using PartnerCrm.Writes;

namespace PartnerCrm.Objectives;

public sealed record ReferenceDataTaken(string Name, int FileVersion) : Fact;
