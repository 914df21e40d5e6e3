using System.Text;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Serving;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary><c>GET /dossiers/{id}/passport</c> gives the signed passport of a dossier; the key that signs is public at a well-known place.</summary>
internal static class PassportEndpoint
{
    public static void Map(IEndpointRouteBuilder app, Crm crm, SigningKey key)
    {
        var export = new PassportExport(crm, key);
        app.MapGet("/dossiers/{id}/passport", Task<IResult> (string id, HttpContext http, CancellationToken stop) => Give(id, http, export, stop));
        app.MapGet("/.well-known/partnercrm-signing-key", () => Results.Json(new { algorithm = SigningKey.Algorithm, fingerprint = key.Fingerprint, publicKey = key.PublicPem }));
    }

    private static async Task<IResult> Give(string id, HttpContext http, PassportExport export, CancellationToken stop)
    {
        if (!Wire.TryDecode(id, out var prefix, out var dossier) || prefix != "dos") return Answer(StatusCodes.Status404NotFound, new NotFound("dossier"));
        try
        {
            return Results.File(Encoding.UTF8.GetBytes(await export.Of(dossier, http.Asker().Actor, ExportForm.Passport, stop)), "application/json", $"passport-{id}.json");
        }
        catch (Refusal refusal)
        {
            return Answer(refusal switch { NotFound => StatusCodes.Status404NotFound, Forbidden => StatusCodes.Status403Forbidden, _ => StatusCodes.Status409Conflict }, refusal);
        }
    }

    private static IResult Answer(int status, Refusal refusal) => Refused.Answer(status, refusal.Message, refusal.Code);
}
