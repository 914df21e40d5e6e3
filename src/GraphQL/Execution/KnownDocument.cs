using System.Collections.Concurrent;
using GraphQL.Execution.Pricing;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>A document that was parsed and found valid, with its parts by name.</summary>
internal sealed record KnownDocument(DocumentNode Document, IReadOnlyList<OperationNode> Operations, IReadOnlyDictionary<string, FragmentNode> Fragments)
{
    private readonly ConcurrentDictionary<OperationNode, PricedOperation> prices = new(concurrencyLevel: 1, capacity: 1, ReferenceEqualityComparer.Instance);

    /// <summary>What its operations were found to need.</summary>
    public KnownPermissions Permissions { get; } = new();

    /// <summary>The operation's cost as arithmetic over its variables, worked out when it is first run.</summary>
    public PricedOperation Price(Schema schema, OperationNode operation) =>
        prices.GetOrAdd(operation, static (operation, known) => PriceList.Of(known.schema, known.document.Fragments, operation), (schema, document: this));
}
