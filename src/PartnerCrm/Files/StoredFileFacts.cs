using PartnerCrm.Writes;

namespace PartnerCrm.Files;

// A name may be a person's, and can be erased; so it is no part of a fact, which cannot.
public sealed record FileStored(string MediaType, long Bytes, string Sha256) : Fact;

public sealed record FileAttached(FileUse Use, Guid To) : Fact;

public sealed record FileErased : Fact;

public sealed record FileForgotten : Fact;
