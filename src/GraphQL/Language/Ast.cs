namespace GraphQL.Language;

/// <summary>Where a node stands in its source: UTF-16 offsets (end exclusive), and the 1-based line and column of its start.</summary>
public readonly record struct Location(int Start, int End, int Line, int Column);

/// <summary>A node of the syntax tree (section 2 and appendix B of the specification).</summary>
public abstract record Node
{
    public Location At { get; init; }
}

public sealed record NameNode(string Value) : Node;

public sealed record DocumentNode(IReadOnlyList<DefinitionNode> Definitions) : Node;

public abstract record DefinitionNode : Node;

public abstract record ExecutableDefinitionNode : DefinitionNode;

public enum OperationKind { Query, Mutation, Subscription }

public sealed record OperationNode(
    OperationKind Kind,
    NameNode? Name,
    IReadOnlyList<VariableDefinitionNode> Variables,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode Selections,
    StringValueNode? Description = null) : ExecutableDefinitionNode;

public sealed record FragmentNode(
    NameNode Name,
    NamedTypeNode On,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode Selections,
    StringValueNode? Description = null) : ExecutableDefinitionNode;

public sealed record VariableDefinitionNode(
    VariableNode Variable,
    TypeNode Type,
    ValueNode? Default,
    IReadOnlyList<DirectiveNode> Directives,
    StringValueNode? Description = null) : Node;

public sealed record SelectionSetNode(IReadOnlyList<SelectionNode> Items) : Node;

public abstract record SelectionNode(IReadOnlyList<DirectiveNode> Directives) : Node;

public sealed record FieldNode(
    NameNode? Alias,
    NameNode Name,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode? Selections) : SelectionNode(Directives)
{
    /// <summary>The key of this field in the response: its alias, or else its name.</summary>
    public string ResponseKey => (Alias ?? Name).Value;
}

public sealed record FragmentSpreadNode(NameNode Name, IReadOnlyList<DirectiveNode> Directives) : SelectionNode(Directives);

public sealed record InlineFragmentNode(
    NamedTypeNode? On,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode Selections) : SelectionNode(Directives);

public sealed record ArgumentNode(NameNode Name, ValueNode Value) : Node;

public sealed record DirectiveNode(NameNode Name, IReadOnlyList<ArgumentNode> Arguments) : Node;

public abstract record ValueNode : Node;

public sealed record VariableNode(NameNode Name) : ValueNode;

public sealed record IntValueNode(string Text) : ValueNode;

public sealed record FloatValueNode(string Text) : ValueNode;

public sealed record StringValueNode(string Value, bool Block) : ValueNode;

public sealed record BooleanValueNode(bool Value) : ValueNode;

public sealed record NullValueNode : ValueNode;

public sealed record EnumValueNode(string Name) : ValueNode;

public sealed record ListValueNode(IReadOnlyList<ValueNode> Items) : ValueNode;

public sealed record ObjectValueNode(IReadOnlyList<ObjectFieldNode> Fields) : ValueNode;

public sealed record ObjectFieldNode(NameNode Name, ValueNode Value) : Node;

public abstract record TypeNode : Node;

public sealed record NamedTypeNode(NameNode Name) : TypeNode;

public sealed record ListTypeNode(TypeNode Of) : TypeNode;

public sealed record NonNullTypeNode(TypeNode Of) : TypeNode;

/// <summary>A definition or an extension of a part of the type system (section 3); <c>Extends</c> tells which.</summary>
public abstract record TypeSystemNode(bool Extends, StringValueNode? Description, IReadOnlyList<DirectiveNode> Directives) : DefinitionNode;

public sealed record SchemaNode(
    bool Extends,
    StringValueNode? Description,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<OperationTypeNode> Operations) : TypeSystemNode(Extends, Description, Directives);

public sealed record OperationTypeNode(OperationKind Kind, NamedTypeNode Type) : Node;

public sealed record DirectiveDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<InputValueDefinitionNode> Arguments,
    bool Repeatable,
    IReadOnlyList<NameNode> Locations) : TypeSystemNode(false, Description, []);

public abstract record TypeDefinitionNode(bool Extends, StringValueNode? Description, NameNode Name, IReadOnlyList<DirectiveNode> Directives)
    : TypeSystemNode(Extends, Description, Directives);

public sealed record ScalarDefinitionNode(bool Extends, StringValueNode? Description, NameNode Name, IReadOnlyList<DirectiveNode> Directives)
    : TypeDefinitionNode(Extends, Description, Name, Directives);

public sealed record ObjectDefinitionNode(
    bool Extends,
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields) : TypeDefinitionNode(Extends, Description, Name, Directives);

public sealed record InterfaceDefinitionNode(
    bool Extends,
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields) : TypeDefinitionNode(Extends, Description, Name, Directives);

public sealed record UnionDefinitionNode(
    bool Extends,
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<NamedTypeNode> Members) : TypeDefinitionNode(Extends, Description, Name, Directives);

public sealed record EnumDefinitionNode(
    bool Extends,
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<EnumValueDefinitionNode> Values) : TypeDefinitionNode(Extends, Description, Name, Directives);

public sealed record InputObjectDefinitionNode(
    bool Extends,
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<InputValueDefinitionNode> Fields) : TypeDefinitionNode(Extends, Description, Name, Directives);

public sealed record FieldDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    IReadOnlyList<DirectiveNode> Directives) : Node;

public sealed record InputValueDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? Default,
    IReadOnlyList<DirectiveNode> Directives) : Node;

public sealed record EnumValueDefinitionNode(StringValueNode? Description, NameNode Name, IReadOnlyList<DirectiveNode> Directives) : Node;
