using System.Diagnostics;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>A million random steps of the state machine beside a model that keeps nothing but what the rules say.</summary>
public sealed class ModelTests
{
    private const int Steps = 1_000_000;

    private static readonly Problem[] Catalog = [Problems.Connection(RetryBy.Self), Problems.Connection(RetryBy.Both), Problems.Connection(RetryBy.Peer), Problems.Connection(RetryBy.Nobody), Problem()];

    [Fact]
    public void A_million_random_steps_keep_the_rules()
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        try
        {
            long started = Stopwatch.GetTimestamp();
            int done = 0;
            while (done < Steps)
            {
                done += RunLife(random, Steps - done);
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{Steps} steps in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s");
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Expected the rules to hold but they broke with the seed {seed}.", failure);
        }
    }

    private static int RunLife(Random random, int most)
    {
        var budget = new RecoveryBudget { Tokens = random.Next(1, 12), MaxFailing = TimeSpan.FromMinutes(random.Next(1, 8)), MaxWaiting = TimeSpan.FromMinutes(random.Next(1, 60)) };
        TargetBudget bucket = RecoveryBudgets.New(budget);
        var machine = new SubscriptionMachine("model", budget, bucket, random.NextDouble);
        TimeSpan now = default;
        MachineStep step = machine.Start();
        int failuresSinceProgress = 0;
        TimeSpan failedFor = default;
        TimeSpan firstFailure = default;
        int steps = 0;
        for (; steps < most; steps++)
        {
            switch (step.Action)
            {
                case MachineAction.Connect:
                    now += TimeSpan.FromMilliseconds(random.Next(1, 2_000));
                    if (random.Next(3) == 0)
                    {
                        int before = machine.BudgetLeft(now);
                        step = machine.Accepted();
                        Check(machine.BudgetLeft(now) == before, "connecting refunds nothing");
                        Check(machine.State == SubscriptionState.Running && step.Action == MachineAction.Receive, "accepted means running");
                    }
                    else
                    {
                        Fail();
                    }

                    break;
                case MachineAction.Receive:
                    now += TimeSpan.FromMilliseconds(random.Next(1, 5_000));
                    int left = machine.BudgetLeft(now);
                    switch (random.Next(12))
                    {
                        case 0:
                            bool hadTrouble = machine.HasTrouble;
                            Check(machine.Progress() == hadTrouble, "progress ends trouble once");
                            Check(!machine.HasTrouble && machine.Attempt == 0 && machine.FailingSince is null, "progress clears trouble");
                            Check(machine.BudgetLeft(now) >= left, "progress never costs");
                            failuresSinceProgress = 0;
                            failedFor = default;
                            break;
                        case 1:
                            Check(machine.Park(now) is null or SubscriptionPoisoned, "only too many parked items are a problem");
                            break;
                        case 2:
                            machine.Stop();
                            Check(machine.State == SubscriptionState.Stopping, "stopping shows");
                            return steps + End(machine.End(SubscriptionState.Stopped));
                        default:
                            Fail();
                            break;
                    }

                    break;
                case MachineAction.Wait:
                    Check(step.Delay >= TimeSpan.Zero && step.Delay <= TimeSpan.FromSeconds(61), "delays stay in their range");
                    Check(machine.State is SubscriptionState.Recovering or SubscriptionState.Waiting, "waits show");
                    if (machine.State == SubscriptionState.Recovering)
                    {
                        failedFor += step.Delay;
                    }

                    now += step.Delay;
                    step = machine.Elapsed(now);
                    Check(step.Action is MachineAction.Connect or MachineAction.Ask, "after a wait it connects or asks");
                    break;
                case MachineAction.Ask:
                    Check(machine.Activity == SubscriptionActivity.Deciding, "asking shows");
                    Check(machine.Problems.Count is >= 1 and <= 10 && machine.Problems[^1] == machine.Problem, "the owner sees the latest problems");
                    switch (random.Next(8))
                    {
                        case 0:
                            return steps + End(machine.Decide(RecoveryDecision.Stop, default));
                        case 1:
                            return steps + End(machine.Decide(RecoveryDecision.Escalate, default));
                        case 2:
                            step = machine.Decide(RecoveryDecision.Suspend(default), TimeSpan.FromSeconds(random.Next(60)));
                            break;
                        default:
                            step = machine.Decide(RecoveryDecision.Continue(), default);
                            break;
                    }

                    Check(step.Action == MachineAction.Wait && step.Delay > TimeSpan.Zero, "an owner who continues makes no busy loop");
                    failuresSinceProgress = 0;
                    failedFor = default;
                    break;
            }
        }

        return steps;

        void Fail()
        {
            if (failuresSinceProgress++ == 0)
            {
                firstFailure = now;
            }

            Problem problem = Catalog[random.Next(Catalog.Length)];
            int before = machine.BudgetLeft(now);
            step = machine.Fail(now, problem);
            int paid = before - machine.BudgetLeft(now);
            RetryBy by = problem.Retry is null ? RetryBy.Self : RetryAdvice.Of(problem).By;
            Check(paid is 0 or 1, "a failure costs one at most");
            if (by == RetryBy.Nobody)
            {
                Check(step.Action == MachineAction.Ask && paid == 0, "what nobody can retry goes to the owner");
            }
            else if (by == RetryBy.Peer)
            {
                Check(paid == 0 && (step.Action == MachineAction.Ask || machine.State == SubscriptionState.Waiting), "waiting for the other side is free");
            }
            else if (step.Action == MachineAction.Ask)
            {
                Check(before == 0 || failedFor + (now - firstFailure) >= budget.MaxFailing, "the owner is asked when the budget is used up, not before");
            }
            else
            {
                Check(paid == 1 && machine.State == SubscriptionState.Recovering, "each further failure is paid");
            }
        }

        int End(MachineStep last)
        {
            Check(last.Action == MachineAction.End && machine.State is SubscriptionState.Stopped or SubscriptionState.Faulted, "an end is final");
            return 1;
        }
    }

    private static SubscriptionUnreachable Problem() => RecoveryErrors.SubscriptionUnreachable("broker").WithRetry(RetryParty.Both, TimeSpan.FromSeconds(60));

    private static void Check(bool condition, string rule)
    {
        if (!condition)
        {
            Assert.Fail("Expected this rule to hold but it does not: " + rule + ".");
        }
    }
}
