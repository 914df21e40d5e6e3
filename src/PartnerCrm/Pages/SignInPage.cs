namespace PartnerCrm.Pages;

/// <summary>What somebody sees who is not signed in.</summary>
internal static class SignInPage
{
    public static string Of(string formToken, string? message, string? note) => Html.Page("Sign in", $"""
        {Html.Note(note)}
        <p class="lead">The register of partners, and of how each partnership was checked and approved.</p>
        {(message is null ? string.Empty : $"<p class=\"message\" role=\"alert\">{Html.Text(message)}</p>")}
        <form method="post" action="/sign-in">
          <input type="hidden" name="__RequestVerificationToken" value="{Html.Text(formToken)}">
          <label for="userName">User name</label>
          <input id="userName" name="userName" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus maxlength="60">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
          <button type="submit">Sign in</button>
        </form>
        <p><a href="{RegisterPage.Address}">Read the public register without signing in</a></p>
        """);
}
