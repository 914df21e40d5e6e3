using GraphQL.Language;

namespace GraphQL.Types.Sdl;

/// <summary>What the specified directives say where they are applied in a schema document (section 3.13).</summary>
internal static class AppliedDirectives
{
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) => Find(directives, SpecifiedDirectives.Deprecated) is { } applied
        ? Text(applied, "reason") ?? SpecifiedDirectives.NoLongerSupported
        : null;

    public static string? SpecifiedBy(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, SpecifiedDirectives.SpecifiedBy) is { } applied ? Text(applied, "url") : null;

    public static bool IsOneOf(IReadOnlyList<DirectiveNode> directives) => Find(directives, SpecifiedDirectives.OneOf) is not null;

    public static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, Directive directive) =>
        directives.FirstOrDefault(applied => applied.Name.Value == directive.Name);

    private static string? Text(DirectiveNode applied, string argument) =>
        (applied.Arguments.FirstOrDefault(given => given.Name.Value == argument)?.Value as StringValueNode)?.Value;
}
