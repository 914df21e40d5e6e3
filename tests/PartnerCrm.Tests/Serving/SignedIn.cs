using System.Text.RegularExpressions;
using PartnerCrm.Access;

namespace PartnerCrm.Tests.Serving;

/// <summary>A browser in which a demo user signed in by the form.</summary>
internal static partial class SignedIn
{
    public static async Task As(HttpClient browser, string userName)
    {
        var stop = TestContext.Current.CancellationToken;
        var token = FormToken().Match(await browser.GetStringAsync("/", stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("userName", userName), new("password", DemoUsers.PasswordOf(userName))]);
        using var answer = await browser.PostAsync("/sign-in", form, stop);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
