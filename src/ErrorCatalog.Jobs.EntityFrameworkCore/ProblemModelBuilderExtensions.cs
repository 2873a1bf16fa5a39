using ErrorCatalog;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Maps the problem of an entity to one column of JSON.</summary>
public static class ProblemModelBuilderExtensions
{
    /// <summary>
    /// Maps <see cref="IHasProblem.Problem"/> of every entity that has it. Call it in <c>OnModelCreating</c>, behind the entities:
    /// <c>modelBuilder.MapProblems(catalogs, Database.ProviderName)</c>.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="catalogs">The catalogs whose problems get their typed class when they are loaded.</param>
    /// <param name="providerName">The name of the database provider: on PostgreSQL the column is <c>json</c>, which keeps every byte.</param>
    public static ModelBuilder MapProblems(this ModelBuilder model, ProblemCatalogSet catalogs, string? providerName)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogs);
        Type[] entities = [.. model.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(typeof(IHasProblem).IsAssignableFrom).Distinct()];
        foreach (Type entity in entities)
        {
            Map(model.Entity(entity), catalogs, providerName);
        }

        // Otherwise the problem itself would count as an entity.
        model.Ignore<Problem>();
        return model;
    }

    private static void Map(EntityTypeBuilder entity, ProblemCatalogSet catalogs, string? providerName)
    {
        PropertyBuilder<Problem?> column = entity.Property<Problem?>(nameof(IHasProblem.Problem));
        column.HasConversion(new ProblemConverter(catalogs), new ProblemComparer());
        if (providerName?.Contains("Npgsql", StringComparison.Ordinal) == true)
        {
            // Not jsonb: it would reorder members and respell numbers.
            column.HasColumnType("json");
        }
    }
}
