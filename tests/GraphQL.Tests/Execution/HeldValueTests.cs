using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class HeldValueTests
{
    private readonly List<string> log = [];

    [Theory]
    [InlineData("{ a: held { name } }", "open, name, close")]
    [InlineData("{ a: held { name late } }", "open, name, late, close")]
    [InlineData("{ a: held { name broken } }", "open, name, broken, close")]
    [InlineData("mutation { a: held { late } b: held { name } }", "open, late, close, open, name, close")]
    public async Task What_a_field_holds_is_let_go_when_all_below_it_is_complete_or_has_failed(string query, string happened)
    {
        await Schema().Run(new Request(query), new Caller(), TestContext.Current.CancellationToken);
        Assert.Equal(happened, string.Join(", ", log));
    }

    [Fact]
    public async Task It_is_let_go_too_when_the_caller_leaves()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var answer = Schema(leaving.Cancel).Run(new Request("{ a: held { leave } }"), new Caller(), leaving.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal("open, leave, close", string.Join(", ", log));
    }

    private Pipeline Schema(Action? leave = null)
    {
        var thing = new ObjectType("Thing");
        thing.Add(new Field("name", Scalars.String) { Resolve = _ => Told("name") });
        thing.Add(new Field("late", Scalars.String)
        {
            Resolve = async field =>
            {
                await Task.Delay(30, field.Stop);
                return await Told("late");
            },
        });
        thing.Add(new Field("broken", new NonNullType(Scalars.String))
        {
            Resolve = _ =>
            {
                log.Add("broken");
                throw new GraphQLException("Broken.");
            },
        });
        thing.Add(new Field("leave", Scalars.String)
        {
            Resolve = async field =>
            {
                await Told("leave");
                leave!();
                await Task.Delay(Timeout.Infinite, field.Stop);
                return null;
            },
        });
        var (query, mutation) = (new ObjectType("Query"), new ObjectType("Mutation"));
        foreach (var root in new[] { query, mutation }) root.Add(new Field("held", thing) { Resolve = _ => new(new Held(log)) });
        return new Pipeline(new Schema(query, mutation));
    }

    private ValueTask<object?> Told(string what)
    {
        log.Add(what);
        return new(what);
    }

    private sealed class Held : IAsyncDisposable
    {
        private readonly List<string> log;

        public Held(List<string> log)
        {
            this.log = log;
            log.Add("open");
        }

        public ValueTask DisposeAsync()
        {
            log.Add("close");
            return ValueTask.CompletedTask;
        }
    }
}
