using Microsoft.Extensions.Logging.Abstractions;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

/// <summary>Imports list files into a test's own CRM.</summary>
internal static class ImportedList
{
    private static readonly ListSources Sources = new(ListMapping.Configuration(NullLoggerFactory.Instance, null).CreateMapper());

    /// <summary>A file as its reader gives it.</summary>
    public static ListReading Read(byte[] file, string kind = "un-consolidated") => Sources.Find(kind)!.Read(new MemoryStream(file));

    public static Task<ImportReport> Import(CrmWorld world, byte[] file, string kind = "un-consolidated") =>
        new ListImport(world.Crm.Databases, world.Commands, Sources).Run(kind, new MemoryStream(file), Actor.Program, TestContext.Current.CancellationToken);
}
