using Npgsql;

namespace Benchmarks.Works;

/// <summary>Something that is measured against its floor.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Query">The file of the query.</param>
/// <param name="Account">Who asks.</param>
/// <param name="Organizations">The size of the data set.</param>
/// <param name="Cases">What is asked in turn, from what is in the database.</param>
/// <param name="Goal">The least ratio of requests per second to the floor's; null where it is only reported.</param>
/// <param name="Writes">Whether it writes: then the rows that it leaves are compared, and not the answers.</param>
internal sealed record Work(
    string Name, string Query, string Account, int Organizations, Func<NpgsqlConnection, CancellationToken, Task<IReadOnlyList<Case>>> Cases, double? Goal, bool Writes = false);

/// <summary>One request, as it is put to each side.</summary>
/// <param name="Variables">The variables of the query.</param>
/// <param name="FloorPath">The path at the floor.</param>
internal sealed record Case(IReadOnlyDictionary<string, object?> Variables, string FloorPath);
