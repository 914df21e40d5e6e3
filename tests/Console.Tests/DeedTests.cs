namespace Console.Tests;

/// <summary>What people do, each through the pages.</summary>
public sealed class DeedTests(ConsoleWorld world)
{
    [Fact]
    public Task An_interaction_is_logged_from_anywhere_by_the_keyboard() => world.Do("interactions.mjs");

    [Fact]
    public Task A_case_is_led_through_what_is_missing_and_two_people_see_what_the_other_changed() => world.Do("cases.mjs");

    [Fact]
    public Task The_ties_around_an_organization_are_drawn_listed_and_walked_through() => world.Do("links.mjs");

    [Fact]
    public Task Interests_are_declared_filed_corrected_and_reviewed() => world.Do("declarations.mjs");

    [Fact]
    public Task A_dossier_is_answered_with_evidence_frozen_and_read_as_it_was() => world.Do("dossier.mjs");

    [Fact]
    public Task Each_decision_on_a_case_is_taken_through_its_page() => world.Do("decisions.mjs");

    [Fact]
    public Task Lists_are_sorted_kept_as_views_and_saved_whole() => world.Do("lists.mjs");

    [Fact]
    public Task An_administrator_keeps_accounts_and_tokens_and_who_guesses_too_often_is_told_until_when_he_is_locked_out() => world.Do("accounts.mjs");

    [Fact]
    public Task A_session_that_has_ended_is_begun_again_and_nothing_typed_is_lost() => world.Do("sessions.mjs");

    [Fact]
    public Task A_cooperation_goes_from_the_first_meeting_to_the_register_through_the_pages_of_each_role() => world.Do("story.mjs");
}
