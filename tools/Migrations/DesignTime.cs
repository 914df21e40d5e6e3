using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerCrm.Data;

namespace Migrations;

/// <summary>Gives the tool the model; making a migration needs no database.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<CrmDb>
{
    public CrmDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CrmDb>().UseNpgsql().Options);

    public static void Main() => Console.Error.WriteLine("This program only lends its model to 'dotnet ef'.");
}
