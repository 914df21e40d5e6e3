using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Tests.Execution;

/// <summary>A schema of books, built in code, and one call that executes a document over it.</summary>
internal sealed class Shelf
{
    public static ScalarType Text => Scalars.String;

    public static ScalarType Number => Scalars.Int;

    public ObjectType Book { get; } = new("Book");

    public ObjectType Query { get; } = new("Query");

    public ObjectType Mutation { get; } = new("Mutation");

    public List<(Exception Exception, string TraceId)> Reported { get; } = [];

    public Shelf()
    {
        Book.Add(new Field("title", Text));
        Book.Add(new Field("pages", new NonNullType(Number)));
        Book.Add(new Field("sequel", Book));
        Query.Add(new Field("book", Book));
        Query.Add(new Field("books", new ListType(Book)));
    }

    public Field Ask(string name, GraphType type, Resolver resolve) => Query.Add(new Field(name, type) { Resolve = resolve });

    public async Task<string> Run(string text, object? root = null, IReadOnlyDictionary<string, object?>? variables = null) =>
        (await new Executor().Execute(Operation(text, variables), root, TestContext.Current.CancellationToken)).ToJson();

    public OperationContext Operation(string text, IReadOnlyDictionary<string, object?>? variables = null)
    {
        var document = Parser.ParseDocument(text);
        var schema = new Schema(Query, Mutation);
        var operation = document.Definitions.OfType<OperationNode>().Single();
        return new OperationContext
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            Fragments = document.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value),
            Variables = VariableCoercion.Coerce(schema, operation, variables),
            Report = (exception, traceId) => Reported.Add((exception, traceId)),
        };
    }
}
