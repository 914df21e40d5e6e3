namespace PartnerCrm.Profiles;

/// <summary>Something in a profile's file that does not fit, and where.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Field">The field's path, such as <c>numbers[2].value</c>; empty where it is the file as a whole.</param>
/// <param name="Message">What does not fit, and what would.</param>
internal sealed record ProfileFault(int Line, int Column, string Field, string Message)
{
    public override string ToString() => $"line {Line}, column {Column}{(Field.Length == 0 ? string.Empty : $", {Field}")}: {Message}";
}

/// <summary>A profile's file does not fit. It says everything that does not, not the first thing.</summary>
internal sealed class BrokenProfile(string file, IReadOnlyList<ProfileFault> faults)
    : Exception($"The policy profile {file} cannot be used; {(faults is [var only] ? only.ToString() : $"{faults.Count} things are to be mended:")}")
{
    public IReadOnlyList<ProfileFault> Faults { get; } = faults;
}
