using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerCrm.Data;

/// <summary>Enums are stored under their GraphQL names, and the database checks that it knows the name.</summary>
public static class EnumNames
{
    /// <summary>The name on the wire and in the database: <c>InDueDiligence</c> is <c>IN_DUE_DILIGENCE</c>.</summary>
    public static string Of(string member) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member);

    internal static void UseFor(ModelConfigurationBuilder conventions)
    {
        foreach (var type in typeof(EnumNames).Assembly.GetTypes().Where(type => type.IsEnum))
            conventions.Properties(type).HaveConversion(typeof(EnumNameConverter<>).MakeGenericType(type)).HaveMaxLength(60);
    }

    /// <summary>Checks that columns hold names of their enum; sets of an enum become <c>text[]</c>.</summary>
    internal static void Check(IMutableEntityType type)
    {
        if (type.GetTableName() is not { } table) return;
        foreach (var property in type.GetProperties())
        {
            var element = property.ClrType.IsArray ? property.ClrType.GetElementType()! : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!element.IsEnum) continue;
            if (property.ClrType.IsArray)
            {
                property.SetElementType(element);
                property.GetElementType()!.SetValueConverter(typeof(EnumNameConverter<>).MakeGenericType(element));
            }

            var column = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            var names = string.Join(", ", Enum.GetNames(element).Select(name => $"'{Of(name)}'"));
            var rule = property.ClrType.IsArray ? $"{column} <@ array[{names}]" : $"{column} in ({names})";
            type.AddCheckConstraint($"ck_{table}_{column}", rule);
        }
    }
}

/// <summary>Stores an enum under its GraphQL name.</summary>
internal sealed class EnumNameConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => EnumNames.Of(value.ToString()),
    name => Enum.Parse<TEnum>(name.Replace("_", string.Empty, StringComparison.Ordinal), true))
    where TEnum : struct, Enum;
