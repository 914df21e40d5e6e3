using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Planning;

/// <summary>A pipeline that counts the plans by which it answers. Plans are kept by document: a text with a comment of its own shares none with others.</summary>
public sealed class MadePlans
{
    private readonly HashSet<ReadPlan> plans = [];
    private string comment = string.Empty;

    public MadePlans(Library library) => Pipeline = library.NewPipeline((plan, _) => plans.Add(plan));

    internal Pipeline Pipeline { get; }

    internal int Count => plans.Count;

    /// <summary>From here on documents are others than before, and so are their plans.</summary>
    internal void Start()
    {
        plans.Clear();
        comment = Guid.NewGuid().ToString();
    }

    /// <summary>The document as it is asked since the start.</summary>
    internal string Own(string document) => $"{document} # {comment}";

    /// <summary>The document as nobody asked it before.</summary>
    internal static string New(string document) => $"{document} # {Guid.NewGuid()}";
}
