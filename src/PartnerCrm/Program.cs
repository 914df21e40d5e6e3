using System.CommandLine;
using PartnerCrm.Verbs;

var verbs = new RootCommand("PartnerCrm: the register of an intergovernmental secretariat's outside relationships. Without a verb it serves.")
{
    ServeVerb.Make(), MigrateVerb.Make(), SchemaVerb.Make(), UserVerb.Make(), TokenVerb.Make(), ImportListVerb.Make(), ImportRatesVerb.Make(), ScreenVerb.Make(), MatchVerb.Make(), CheckDocumentsVerb.Make(),
    CheckProfileVerb.Make(),
    ExportPassportVerb.Make(), VerifyVerb.Make(),
};
ServeVerb.Describe(verbs);
// Each verb ends by itself when it is told to, so that nothing it started stays behind.
return await verbs.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
