using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace PartnerCrm.Screening.Feeds;

/// <summary>How long a source is waited for, how often it is asked again, and when it is left alone for a while.</summary>
/// <param name="Retries">How often a fetch is repeated.</param>
/// <param name="Delay">The wait before the first repetition; each later one is longer, with jitter.</param>
/// <param name="OneTry">How long one download may take.</param>
/// <param name="Failures">After so many failures in a row the source is left alone.</param>
/// <param name="Rest">For how long.</param>
internal sealed record FetchPatience(int Retries, TimeSpan Delay, TimeSpan OneTry, int Failures, TimeSpan Rest)
{
    public static FetchPatience Usual { get; } = new(3, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(20), 8, TimeSpan.FromMinutes(30));

    /// <summary>The pipeline of one source; it remembers failures, so each source keeps its own.</summary>
    public ResiliencePipeline Pipeline() => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = outcome => ValueTask.FromResult(Passes(outcome.Outcome.Exception)),
            MaxRetryAttempts = Retries,
            Delay = Delay,
            MaxDelay = TimeSpan.FromMinutes(2),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = outcome => ValueTask.FromResult(Passes(outcome.Outcome.Exception)),
            FailureRatio = 1,
            MinimumThroughput = Failures,
            SamplingDuration = TimeSpan.FromHours(1),
            BreakDuration = Rest,
        })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = OneTry })
        .Build();

    /// <summary>Whether another try may help: the source or the way to it failed, not what was asked for.</summary>
    private static bool Passes(Exception? fault) => fault switch
    {
        null or AddressRefused => false,
        HttpRequestException { StatusCode: { } status } => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500,
        HttpRequestException refused => refused.InnerException is not AddressRefused,
        IOException or TimeoutRejectedException => true,
        _ => false,
    };
}
