using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PartnerCrm.Data;

namespace PartnerCrm.Files;

/// <summary>The pieces of content in the database, within a command's transaction.</summary>
internal sealed class ContentStore(CrmDb db)
{
    /// <summary>Writes the content piece by piece, where it is not here.</summary>
    public async Task Keep(CheckedContent content, Stream source, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"insert into stored_content (sha256, bytes) values ({content.Sha256}, {content.Bytes}) on conflict (sha256) do nothing", stop);
        if (await db.Set<StoredChunk>().AnyAsync(chunk => chunk.Sha256 == content.Sha256, stop)) return;

        source.Position = 0;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var import = await connection.BeginBinaryImportAsync("copy stored_chunk (sha256, position, data) from stdin (format binary)", stop);
        var buffer = new byte[StoredChunk.Size];
        for (var position = 0; await source.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop) is > 0 and var read; position++)
        {
            await import.StartRowAsync(stop);
            await import.WriteAsync(content.Sha256, NpgsqlDbType.Text, stop);
            await import.WriteAsync(position, NpgsqlDbType.Integer, stop);
            await import.WriteAsync(buffer.AsMemory(0, read), NpgsqlDbType.Bytea, stop);
        }

        await import.CompleteAsync(stop);
    }

    /// <summary>Removes the content that a file gives up, unless another file holds it. The row of the hash stays while a file names it.</summary>
    public async Task RemoveUnlessHeld(StoredFile file, CancellationToken stop)
    {
        if (await db.Set<StoredFile>().AnyAsync(other => other.Sha256 == file.Sha256 && other.Id != file.Id && other.ErasedAt == null, stop)) return;
        await db.Database.ExecuteSqlAsync($"delete from stored_chunk where sha256 = {file.Sha256}", stop);
    }

    /// <summary>Sends the content piece by piece. No connection waits for whoever receives it.</summary>
    public static async Task Send(NpgsqlDataSource data, StoredFile file, Stream to, CancellationToken stop)
    {
        for (var position = 0; (long)position * StoredChunk.Size < file.Bytes; position++)
        {
            await using var command = data.CreateCommand("select data from stored_chunk where sha256 = $1 and position = $2");
            command.Parameters.Add(new NpgsqlParameter { Value = file.Sha256 });
            command.Parameters.Add(new NpgsqlParameter { Value = position });
            var piece = (byte[]?)await command.ExecuteScalarAsync(stop) ?? throw new InvalidDataException($"Piece {position} of the content {file.Sha256} is missing.");
            await to.WriteAsync(piece, stop);
        }
    }
}
