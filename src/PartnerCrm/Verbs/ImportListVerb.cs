using System.CommandLine;

namespace PartnerCrm.Verbs;

/// <summary><c>import-list KIND FILE</c>: imports a list of sanctioned or debarred parties.</summary>
internal static class ImportListVerb
{
    public static Command Make()
    {
        var kind = new Argument<string>("KIND") { Description = "What list it is, such as un." };
        var file = new Argument<FileInfo>("FILE") { Description = "The list as its publisher gives it out." };
        var command = new Command("import-list", "Imports a list to screen against.") { kind, file };
        return command;
    }
}
