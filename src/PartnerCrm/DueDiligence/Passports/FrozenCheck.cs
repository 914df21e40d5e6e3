using System.Globalization;
using System.Text.Json;
using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>Whether what was frozen in a passport holds together.</summary>
internal static class FrozenCheck
{
    private const decimal Rounding = 0.01m;

    public static IReadOnlyList<PassportFinding> Of(PassportContent content, DateOnly today)
    {
        FrozenDossier frozen;
        try
        {
            frozen = CanonicalJson.Read<FrozenDossier>(content.Frozen.GetRawText());
        }
        catch (JsonException)
        {
            return [new(false, "what was frozen is no dossier")];
        }

        return
        [
            new(frozen.Format is >= FrozenDossier.FirstFormat and <= FrozenDossier.PresentFormat, $"the dossier {frozen.Dossier} of {frozen.Case.Relationship}, {frozen.Organization.Name}, frozen at {At(frozen.FrozenAt)}"),
            new(IsHash(frozen.Policy.Checksum), $"the policy profile: {frozen.Policy.Code} {frozen.Policy.Version}, version {frozen.Policy.Number}, {frozen.Policy.Checksum}"),
            .. Screening(frozen), .. Conflicts(frozen), .. InfluenceCheck.Of(frozen), .. Files(frozen), .. Dates(content, frozen, today),
        ];
    }

    private static IEnumerable<PassportFinding> Screening(FrozenDossier frozen)
    {
        if (frozen.Screening is not { } screening)
        {
            yield return new PassportFinding(null, "no screening was frozen");
            yield break;
        }

        yield return new PassportFinding(screening.Lists.Count > 0, $"the screening of {At(screening.ScreenedAt)} names {screening.Lists.Count} list versions");
        foreach (var list in screening.Lists) yield return new PassportFinding(IsHash(list.Checksum), $"the list {list.Kind}, version {list.Number} of {At(list.ListDate)}, {list.Checksum}");
        var undecided = screening.Hits.Count(hit => hit.Decision == "UNDECIDED" || (hit.DecidedAt is null && hit.Decision != "UNDECIDED"));
        yield return new PassportFinding(undecided == 0, $"{screening.Hits.Count} possible matches, each with a decision");
    }

    private static IEnumerable<PassportFinding> Conflicts(FrozenDossier frozen)
    {
        if (frozen.Conflicts is not { } conflicts)
        {
            yield return new PassportFinding(null, "no check for conflicts of interest was frozen");
            yield break;
        }

        foreach (var path in conflicts.Paths) yield return new PassportFinding(Joins(path, conflicts.Candidate), $"path {path.Position}: {Told(path)}");
        yield return new PassportFinding(conflicts.Paths.Count <= conflicts.PathsFound, $"{conflicts.Paths.Count} of {conflicts.PathsFound} paths, at most {conflicts.Depth} steps, among {conflicts.LinksSearched} links");
        foreach (var declaration in conflicts.Declarations)
            yield return new PassportFinding(IsHash(declaration.Sha256), $"the declaration of {declaration.Person.Name} of {At(declaration.FiledAt)}, by its hash {declaration.Sha256}");
    }

    // Each step starts where the one before ended, from the person to the candidate; and a chain of ownership multiplies.
    private static bool Joins(FrozenPath path, FrozenParty candidate)
    {
        var (at, chain) = (path.Person.Id, (decimal?)null);
        foreach (var (index, step) in path.Steps.Index())
        {
            if (step.Position != index + 1 || step.From.Id != at) return false;
            if (step is { ChainPercent: { } share, Percent: { } percent } && chain is { } before && Math.Abs((before * percent / 100) - share) > Rounding && Math.Abs(percent - share) > Rounding) return false;
            (at, chain) = (step.To.Id, step.ChainPercent);
        }

        return path.Steps.Count > 0 && at == candidate.Id;
    }

    private static IEnumerable<PassportFinding> Files(FrozenDossier frozen) =>
        from answer in frozen.Answers
        from piece in answer.Evidence
        where piece.File is not null
        select new PassportFinding(piece.Sha256 is { } hash && IsHash(hash), $"the file {piece.FileName} to question {answer.Code}, by its hash {piece.Sha256}");

    private static IEnumerable<PassportFinding> Dates(PassportContent content, FrozenDossier frozen, DateOnly today)
    {
        var frozenOn = Day(frozen.FrozenAt);
        yield return new PassportFinding(frozen.FrozenAt <= content.IssuedAt && !(content.AcceptedAt < frozen.FrozenAt) && frozen.ValidUntil >= frozenOn,
            $"the order of the days: frozen {Text(frozenOn)}, issued {At(content.IssuedAt)}");
        if (content.Decision is { } decision)
            yield return new PassportFinding(decision.ConfirmedAt >= frozen.FrozenAt && decision.ConfirmedAt <= content.IssuedAt, $"the decision: {decision.Outcome} on {Text(decision.DecidedOn)}, {decision.Session ?? "by the executive"}, valid until {Text(decision.ValidUntil)}");
        else yield return new PassportFinding(null, "no decision was taken on it when this was issued");
        yield return new PassportFinding(null, $"valid until {Text(frozen.ValidUntil)}{(frozen.ValidUntil < today ? ": that day is over" : string.Empty)}");
    }

    private static string Told(FrozenPath path) => path.Person.Name + string.Concat(path.Steps.Select(step => $" {(step.IsForward ? $"-{step.Tie}->" : $"<-{step.Tie}-")} {step.To.Name}"));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day";

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
