using System.Globalization;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Screening;

/// <summary>What a register's ties mean as links of ours, and its numbers as our identifiers.</summary>
internal static class OwnershipTies
{
    /// <summary>The ties by which named others own or control the party.</summary>
    public static IEnumerable<ListedTie> Of(ListedParty party) =>
        party.Ties.Where(tie => !tie.StartsHere && tie.OtherId is not null && Kind(tie.Kind) is not null).DistinctBy(tie => (tie.SourceId, tie.Kind));

    public static LinkTerms Terms(ListedTie tie, string source)
    {
        var kind = Kind(tie.Kind)!.Value;
        var share = kind is LinkKind.Owns && tie.Percent is > 0 and <= 100 ? tie.Percent : null;
        var range = share is null && (tie.MinPercent ?? tie.MaxPercent) is not null
            ? string.Create(CultureInfo.InvariantCulture, $"{tie.MinPercent ?? 0:0.##} to {tie.MaxPercent ?? 100:0.##} %") : null;
        return new(kind, range ?? (kind is LinkKind.Owns ? null : Words(tie.Kind)), share, null, null, null, tie.Since, tie.Until, source);
    }

    /// <summary>Identifiers that we check by their digits: LEIs, and numbers of registers as org-ids.</summary>
    public static IReadOnlySet<(IdentifierKind Kind, string Value)> Identifiers(ListedParty party) => party.Documents.Where(paper => paper.Number is not null)
        .Select(paper => paper.Type is "XI-LEI" or "leiCode" or "LEI" ? (IdentifierKind.Lei, paper.Number!.ToUpperInvariant()) : (IdentifierKind.Iati, $"{paper.Type}-{paper.Number}")).ToHashSet();

    private static LinkKind? Kind(ListedTieKind kind) => kind switch
    {
        ListedTieKind.Shareholding => LinkKind.Owns,
        ListedTieKind.VotingRights or ListedTieKind.AppointmentOfBoard or ListedTieKind.OtherInfluenceOrControl or ListedTieKind.ControlViaCompanyRulesOrArticles
            or ListedTieKind.ControlByLegalFramework or ListedTieKind.Settlor or ListedTieKind.Trustee or ListedTieKind.Protector => LinkKind.Controls,
        _ => null,
    };

    private static string Words(ListedTieKind kind) => Data.EnumNames.Of(kind.ToString()).Replace('_', ' ').ToLowerInvariant();
}
