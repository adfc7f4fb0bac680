using System.Runtime.InteropServices;

namespace TechNews.Cli;

/// <summary>
/// Ctrl+C. Reading and computing stop at once, for nothing is half done then. Work that holds the process (writing the site,
/// serving it) is told and finishes; a second Ctrl+C ends it all the same, which a build must survive as it survives a kill.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly Lock gate = new();
    private PosixSignalRegistration? registration;
    private int held;

    public CancellationToken Token => source.Token;

    public static Interruption OfProcess()
    {
        var interruption = new Interruption();
        interruption.registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, interruption.OnSignal);
        return interruption;
    }

    /// <summary>Until the result is disposed of, a first Ctrl+C only sets <see cref="Token"/>.</summary>
    public IDisposable Hold()
    {
        lock (gate)
        {
            Token.ThrowIfCancellationRequested();
            held++;
        }

        return new Release(this);
    }

    public void Dispose()
    {
        registration?.Dispose();
        source.Dispose();
    }

    /// <summary>What Ctrl+C does.</summary>
    public void Interrupt()
    {
        bool first;
        lock (gate)
        {
            first = held > 0 && !source.IsCancellationRequested;
        }

        if (first) source.Cancel();
        else Environment.Exit(ExitCode.Interrupted);
    }

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Interrupt();
    }

    private sealed class Release(Interruption interruption) : IDisposable
    {
        public void Dispose()
        {
            lock (interruption.gate) interruption.held--;
        }
    }
}
