using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace GraphQL.Execution;

/// <summary>The default resolver: a key of a dictionary, or the public property of the same name in any case. A property is looked up once per type.</summary>
internal sealed class MemberReader
{
    private readonly ConcurrentDictionary<(Type Type, string Name), Func<object, object?>> accessors = new();

    public object? Read(object? parent, string name) => parent switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(name),
        _ => accessors.GetOrAdd((parent.GetType(), name), static key => Accessor(key.Type, key.Name))(parent),
    };

    private static Func<object, object?> Accessor(Type type, string name)
    {
        var property = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(candidate => candidate.CanRead && candidate.GetIndexParameters().Length == 0)
            .FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (property is null)
            return static _ => null;
        var parent = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(parent, type), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).Compile();
    }
}
