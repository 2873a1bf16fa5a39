using System.IO.MemoryMappedFiles;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>
/// The wall clock of a machine that somebody sets: all processes of a run see the same step at the same moment. The monotonic clock runs on,
/// as it does on a real machine.
/// </summary>
internal sealed class SteppedClock : TimeProvider, IDisposable
{
    private const string Variable = "CHAOS_CLOCK";

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _offset;

    private SteppedClock(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, sizeof(long));
        _offset = _file.CreateViewAccessor();
    }

    /// <summary>The clock that the process which started this one chose; the machine's own if it chose none.</summary>
    public static TimeProvider Current { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? new SteppedClock(path) : System;

    /// <summary>Makes a clock in a file; processes that are started from now on have it.</summary>
    public static SteppedClock Make(string path)
    {
        var clock = new SteppedClock(path);
        Environment.SetEnvironmentVariable(Variable, path);
        return clock;
    }

    /// <summary>Sets the clock so much ahead of the real time.</summary>
    public void Set(TimeSpan ahead) => _offset.Write(0, ahead.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(_offset.ReadInt64(0));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _offset.Dispose();
        _file.Dispose();
    }
}
