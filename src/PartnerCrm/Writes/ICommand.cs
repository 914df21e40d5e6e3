namespace PartnerCrm.Writes;

/// <summary>One deed: its input as properties, and what it does. It fetches; the entities decide. What it returns is what the payload shows.</summary>
public interface ICommand<TEntity>
    where TEntity : Entity
{
    Task<TEntity> Run(Session session, CancellationToken stop);
}
