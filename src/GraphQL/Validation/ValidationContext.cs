using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation;

/// <summary>Where the walk stands, what the document's parts are, and the errors so far.</summary>
internal sealed class ValidationContext(Schema schema, DocumentNode document)
{
    public const int MostErrors = 100;

    private readonly List<GraphQLError> _errors = [];

    public Schema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public FragmentGraph Fragments { get; } = new(document);

    public VariableUsages Variables { get; } = new();

    /// <summary>The composite type whose fields are being selected; null where it is unknown.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The type of the field, fragment or operation that was entered last.</summary>
    public GraphType? Type { get; set; }

    public Field? Field { get; set; }

    public Directive? Directive { get; set; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>As many errors as a client can use; the walk stops.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The tail of a message about a wrong name; nothing once nobody would read it, since looking for near names costs time.</summary>
    public string Suggest(string wrong, IEnumerable<string> known, string? what = null) =>
        IsFull ? "" : Suggestions.Phrase(Suggestions.Near(wrong, known), what);

    public void Report(string message, params ReadOnlySpan<Node> nodes) => Report(message, Validator.Code, nodes);

    public void Report(string message, string code, params ReadOnlySpan<Node> nodes)
    {
        if (IsFull)
            return;
        if (_errors.Count == MostErrors)
        {
            IsFull = true;
            _errors.Add(new GraphQLError("Too many validation errors, error limit reached. Validation aborted.", Code: Validator.Code));
            return;
        }

        var places = new Location[nodes.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = nodes[i].At;
        _errors.Add(new GraphQLError(message, places, Code: code));
    }
}
