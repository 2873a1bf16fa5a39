using System.Net;
using System.Text.Json;
using ErrorCatalog.Jobs;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>Counts at the end: what the service committed against what arrived, order by order and problem by problem.</summary>
internal sealed class Audit(Narrator narrator, Registry registry, Client[] clients, string database, CancellationToken stop)
{
    public async Task CountAsync()
    {
        narrator.Scene("The books are compared");
        await CheckEventsAsync();
        await CheckOrdersAsync();
        await CheckProblemsAsync();
        foreach (Client client in clients)
        {
            await client.Api.RemoveWebhookAsync(client.Endpoint, stop);
        }
    }

    /// <summary>Each event that stands in the database has arrived, and nothing else has.</summary>
    private async Task CheckEventsAsync()
    {
        foreach (Client client in clients)
        {
            // An order ends before its last events arrive.
            await client.Inbox.WaitUntilAsync(notices => client.Orders.All(order => notices.Any(notice => notice.Job == order.Key && notice.Type == $"job.{order.Value}")), stop);
            HashSet<string> committed = await ReadEventsAsync(client);
            await client.Inbox.WaitUntilAsync(notices => committed.IsSubsetOf(notices.Select(notice => notice.Id)), stop);
            HashSet<string> received = [.. client.Inbox.Notices.Select(notice => notice.Id)];
            int lost = committed.Except(received).Count();
            int unknown = received.Except(committed).Count();
            narrator.Say(client.Name, $"{committed.Count} events committed, {committed.Count - lost} received, {lost} lost, {client.Inbox.Repetitions} received twice");
            narrator.Check(committed.Count > 0 && lost == 0 && unknown == 0, $"{client.Name} received every event that was committed, and no other.");
        }
    }

    private async Task CheckOrdersAsync()
    {
        int issued = 0;
        foreach (Client client in clients)
        {
            foreach ((string job, string ends) in client.Orders)
            {
                string? state = (await client.Api.GetJobAsync(job, stop)).GetProperty("state").GetString();
                issued += state == "completed" ? 1 : 0;
                if (state != ends)
                {
                    narrator.Check(false, $"Expected the job {job} of {client.Name} to end as {ends} but it is {state}.");
                }
            }
        }

        int orders = clients.Sum(client => client.Orders.Count);
        narrator.Say("orders", $"{orders} confirmed, {issued} issued, {registry.Entries.Count} entries in the registry");
        narrator.Check(issued == registry.Entries.Count && issued == orders - 1, "Every order that was confirmed has ended as it should, and is in the registry once.");
    }

    /// <summary>Each problem that was ever told is found again by its instance, by its tenant only.</summary>
    private async Task CheckProblemsAsync()
    {
        int found = 0;
        int told = 0;
        int leaked = 0;
        foreach (Client client in clients)
        {
            Client other = clients.First(candidate => candidate != client);
            foreach (Notice notice in client.Inbox.Notices.Where(notice => notice.Problem is not null))
            {
                told++;
                Answer answer = await client.Api.GetAsync($"problems/{notice.Instance}", stop);
                found += answer.Problem is { } problem && problem.Code == notice.Problem!.Code && answer.Json.GetProperty("instance").GetString() == notice.Instance ? 1 : 0;
                leaked += (await other.Api.GetAsync($"problems/{notice.Instance}", stop)).Status == HttpStatusCode.NotFound ? 0 : 1;
            }
        }

        narrator.Say("problems", $"{told} told by webhook, {found} found again by GET /problems/{{instance}}");
        narrator.Check(told > 0 && found == told, "Every problem is found again by its instance.");
        narrator.Check(leaked == 0, "The other tenant finds none of them.");
    }

    /// <summary>The ids of the events of a client's orders, as they stand in the database.</summary>
    private async Task<HashSet<string>> ReadEventsAsync(Client client)
    {
        await using JobDatabase books = await JobDatabase.OpenAsync(new JobDatabaseOptions { ConnectionString = database }, stop);
        HashSet<string> events = new(StringComparer.Ordinal);
        foreach (string job in client.Orders.Keys)
        {
            events.UnionWith(await books.ReadAsync(
                session => session.QueryAsync("SELECT id FROM ec_event WHERE tenant = $1 AND subject = $2", static row => row.GetString(0), client.Name, job), stop));
        }

        return events;
    }
}
