namespace ErrorCatalog.Jobs;

/// <summary>A registered kind of jobs: its name, how it is run, and who does it.</summary>
internal sealed record JobKind(string Name, JobKindOptions Options, Func<IServiceProvider, IJobHandler> Handler);
