using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Sending;

public sealed class DeliveryScheduleTests
{
    [Fact]
    public void Ten_attempts_span_three_days()
    {
        Assert.Equal(10, DeliverySchedule.Default.Attempts);
        Assert.Equal(new TimeSpan(75, 35, 5), DeliverySchedule.Default.Delays.Aggregate((sum, delay) => sum + delay));
        Assert.Null(DeliverySchedule.Default.After(10, null, 0.5));
    }

    [Fact]
    public void Delays_spread_by_a_fifth_both_ways()
    {
        for (int attempt = 1; attempt < 10; attempt++)
        {
            TimeSpan written = DeliverySchedule.Default.Delays[attempt - 1];

            Assert.Equal((written * 0.8).TotalSeconds, DeliverySchedule.Default.After(attempt, null, 0)!.Value.TotalSeconds, 0.001);
            Assert.Equal((written).TotalSeconds, DeliverySchedule.Default.After(attempt, null, 0.5)!.Value.TotalSeconds, 0.001);
            Assert.Equal((written * 1.2).TotalSeconds, DeliverySchedule.Default.After(attempt, null, 1)!.Value.TotalSeconds, 0.001);
        }
    }

    [Theory]
    [InlineData(1, 120, 120)]
    [InlineData(1, 1, 5)]
    [InlineData(1, 7200, 3600)]
    [InlineData(4, 60, 7200)]
    public void A_receiver_can_ask_for_more_time_but_not_for_less_and_not_for_more_than_an_hour(int attempt, int askedSeconds, int expectedSeconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(expectedSeconds), DeliverySchedule.Default.After(attempt, TimeSpan.FromSeconds(askedSeconds), 0.5));
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData(" 120 ", 120.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("0", 0.0)]
    [InlineData("Fri, 27 Nov 2026 12:01:00 GMT", 60.0)]
    [InlineData("Fri, 27 Nov 2026 11:00:00 GMT", 0.0)]
    [InlineData("99999999999999999999", 31536000.0)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("∞", null)]
    [InlineData("", null)]
    [InlineData("1,5", null)]
    public void Retry_after_is_a_number_or_a_date(string value, double? seconds)
    {
        var now = new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(seconds, RetryAfterHeader.Read(value, now)?.TotalSeconds);
    }

    [Fact]
    public void A_delay_of_no_time_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DeliverySchedule(TimeSpan.Zero));
    }
}
