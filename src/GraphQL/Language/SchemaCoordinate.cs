namespace GraphQL.Language;

/// <summary>
/// A schema coordinate (section 3.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or <c>@directive(argument:)</c>.
/// </summary>
public sealed record SchemaCoordinateNode(bool IsDirective, NameNode Name, NameNode? Member, NameNode? Argument) : Node;
