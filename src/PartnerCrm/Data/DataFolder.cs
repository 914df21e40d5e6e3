namespace PartnerCrm.Data;

/// <summary>The folder where the program keeps what is its own: the embedded database and the keys that protect cookies.</summary>
public sealed record DataFolder(string Path)
{
    /// <summary>The folder that was asked for, else the user's own; root's lies where the database's user can enter.</summary>
    public static DataFolder Of(string? asked) => new(System.IO.Path.GetFullPath(asked ?? (Environment.IsPrivilegedProcess ? "/var/lib/partnercrm"
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "partnercrm"))));

    /// <summary>Where the keys lie, readable for nobody else.</summary>
    public DirectoryInfo Keys()
    {
        try
        {
            var keys = System.IO.Path.Combine(Path, "keys");
            return OperatingSystem.IsWindows() ? Directory.CreateDirectory(keys)
                : Directory.CreateDirectory(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"The data folder {Path} cannot be written: {denied.Message} Choose another with --data DIR.", denied);
        }
    }
}
