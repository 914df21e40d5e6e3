using System.Diagnostics;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

public sealed class RoundTripTests(Library library)
{
    [Fact]
    public async Task An_operation_is_one_statement_however_many_levels_and_roots_it_has()
    {
        var mine = new ActivitySource("round trips");
        var statements = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "round trips",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var operation = mine.StartActivity("operation")!;
        listener.ActivityStopped = activity =>
        {
            // Opening a connection is an activity too, but no statement; what a connection is told once is none of the operation's.
            if (activity.Source.Name == "Npgsql" && activity.TraceId == operation.TraceId && activity.GetTagItem("db.query.text") is string text && !IsOfConnection(text)) statements++;
        };
        var answer = await library.Ask("""
            { a: shelves { totalCount nodes { books { totalCount nodes { shelf { books { nodes { title } } } loan { borrower { name } } } } load { label } } }
              b: books { totalCount } loans { nodes { thing { id } } } }
            """, Library.Librarian);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal(1, statements);
    }

    private static bool IsOfConnection(string statement) =>
        statement.Contains("plan_cache_mode", StringComparison.Ordinal) || statement.StartsWith("select length(repeat(", StringComparison.Ordinal);
}
