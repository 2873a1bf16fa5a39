using System.Text;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>
/// A process that raises events, and adds jobs, until it is killed, and notes each one after its commit. Every fifth transaction is rolled
/// back.
/// </summary>
internal static class Producer
{
    public const string Command = "produce";

    public static async Task RunAsync(string connection, string prefix, string log)
    {
        await using JobDatabase database = await Setting.OpenAsync(connection);
        Tenant tenant = await new TenantStore(database).OpenAsync(Setting.TenantId);
        var writer = new EventWriter(new WebhookFanOut(database));
        var jobs = new JobStore(database, new ProblemStore(database), writer, new JobSignal());
        await using var notes = new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Console.WriteLine("ready");
        for (int number = 0; ; number++)
        {
            bool isRolledBack = number % 5 == 4;
            string id = $"evt_{prefix}x{number}{(isRolledBack ? "ghost" : string.Empty)}";
            string? job = null;
            try
            {
                await database.WriteAsync(async session =>
                {
                    await writer.WriteAsync(session, new JobEvent
                    {
                        Id = id,
                        Tenant = tenant.Id,
                        Type = "chaos.raised",
                        Subject = prefix,
                        Sequence = number,
                        OccurredAt = DateTimeOffset.UtcNow,
                        Payload = Encoding.UTF8.GetBytes($$"""{"type":"chaos.raised","data":{"id":"{{prefix}}","seq":{{number}} } }"""),
                    });
                    if (number % 4 == 0)
                    {
                        string plan = Worker.Plans[number / 4 % Worker.Plans.Count];
                        job = await jobs.AddAsync(session, tenant, new NewJob { Kind = Setting.JobKind, Input = Encoding.UTF8.GetBytes(plan), MaxAttempts = 3 });
                    }

                    if (isRolledBack)
                    {
                        throw new RolledBackException();
                    }
                });
                notes.Write(Encoding.ASCII.GetBytes($"{id}\n{(job is null ? string.Empty : job + "\n")}"));
            }
            catch (RolledBackException)
            {
                // As intended.
            }
            catch (ProblemException)
            {
                // The store crashed: the event counts as not committed. It may still arrive.
                await Task.Delay(100);
            }

            await Task.Delay(10);
        }
    }

    private sealed class RolledBackException : Exception;
}
