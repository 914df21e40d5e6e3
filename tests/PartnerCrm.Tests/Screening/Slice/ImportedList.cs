using Microsoft.Extensions.Logging.Abstractions;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

/// <summary>Imports list files into a test's own CRM.</summary>
internal static class ImportedList
{
    public static ListSources Sources { get; } = new(new(() => ListMapping.Configuration(NullLoggerFactory.Instance, null).CreateMapper()));

    /// <summary>A file as its reader gives it.</summary>
    public static ListReading Read(byte[] file, string kind = "un-consolidated") => Sources.Find(kind)!.Read(ListBytes.Of(file));

    public static Task<ImportReport> Import(CrmWorld world, byte[] file, string kind = "un-consolidated") => Import(world, kind, ("list", file));

    /// <summary>Several files of one list; it may shrink unless said.</summary>
    public static Task<ImportReport> Import(CrmWorld world, string kind, params (string Name, byte[] Bytes)[] files) => Import(world, kind, acceptShrink: true, files);

    public static Task<ImportReport> Import(CrmWorld world, string kind, bool acceptShrink, params (string Name, byte[] Bytes)[] files) =>
        new ListImport(world.Crm.Databases, world.Commands, Sources).Run(kind, ListBytes.Of(files), Actor.Program, TestContext.Current.CancellationToken, acceptShrink);
}
