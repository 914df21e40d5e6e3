using PartnerCrm.Access;
using PartnerCrm.Data;

namespace PartnerCrm.Pages;

/// <summary>What somebody sees who has signed in: who one is, and where things are.</summary>
internal static class StartPage
{
    public static string Of(Actor actor, string formToken, string? note) => Html.Page("Start", $"""
        {Html.Note(note)}
        <p class="lead">Signed in as <strong>{Html.Text(actor.Name)}</strong> ({Html.Text(string.Join(", ", actor.Roles.Order().Select(role => EnumNames.Of(role.ToString()))))}).</p>
        <ul class="links">
          <li><a href="{RegisterPage.Address}">Register</a><span>What is published, as everybody reads it.</span></li>
          <li><a href="/graphql">GraphiQL</a><span>Ask the API, with its documentation beside the query.</span></li>
          <li><a href="/schema.graphql">Schema</a><span>Everything that can be asked and done, as text.</span></li>
          <li><a href="/docs/permissions">Permissions</a><span>Who sees which rows and fields.</span></li>
          <li><a href="/docs/readme">Read me</a><span>What this is, how it is run and configured.</span></li>
          <li><a href="/health/ready">Health</a><span>Whether the program and its database work.</span></li>
        </ul>
        <form method="post" action="/sign-out">
          <input type="hidden" name="__RequestVerificationToken" value="{Html.Text(formToken)}">
          <button type="submit" class="quiet">Sign out</button>
        </form>
        """);
}
