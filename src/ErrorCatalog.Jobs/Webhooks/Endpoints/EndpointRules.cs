using ErrorCatalog.Networking;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What settings of endpoints may be. Says the first thing that is wrong.</summary>
internal static class EndpointRules
{
    private const int LongestUrl = 2_048;
    private const int LongestDescription = 200;
    private const int LongestShown = 100;

    /// <summary>The first problem of settings, or null.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="policy">Where endpoints may lead.</param>
    /// <param name="operatorSchemes">Schemes besides https that the caller may use.</param>
    /// <param name="isNew">True when an address is required.</param>
    public static Problem? Check(WebhookEndpointSettings settings, GuardedHttpOptions policy, IReadOnlyCollection<string> operatorSchemes, bool isNew)
    {
        if ((isNew || settings.Url is not null) && CheckUrl(settings.Url, policy, operatorSchemes) is { } refused)
        {
            return refused;
        }

        if (settings.Description is { } description && (description.Length > LongestDescription || description.Any(char.IsControl)))
        {
            return Invalid(WebhookSettingInvalidSetting.Description, description);
        }

        if (settings.EventTypes is { } types && !EventFilter.IsValid(types))
        {
            return Invalid(WebhookSettingInvalidSetting.Events, types.Count > 64 ? $"{types.Count}" : types.First(type => !EventFilter.IsValid([type])));
        }

        if (settings.MaxInFlight is < 1 or > 64)
        {
            return Invalid(WebhookSettingInvalidSetting.Concurrency, $"{settings.MaxInFlight}");
        }

        if (settings.State is { } state && !Enum.IsDefined(state))
        {
            return Invalid(WebhookSettingInvalidSetting.State, $"{state}");
        }

        // A key that was refused may still be somebody's key.
        return settings.Secret is { } secret && !WebhookSecret.TryParse(secret, out _) ? Invalid(WebhookSettingInvalidSetting.Secret, "whsec_…") : null;
    }

    public static Problem Invalid(WebhookSettingInvalidSetting setting, string? found) =>
        JobsErrors.WebhookSettingInvalid(setting, found is null ? "null" : found.Length <= LongestShown ? found : found[..LongestShown] + "…");

    private static Problem? CheckUrl(string? url, GuardedHttpOptions policy, IReadOnlyCollection<string> operatorSchemes)
    {
        if (url is null or { Length: 0 or > LongestUrl } || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            return Invalid(WebhookSettingInvalidSetting.Url, url);
        }

        if (operatorSchemes.Contains(address.Scheme, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        bool isHttp = address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && (policy.AllowsHttp || policy.Policy.AllowsHost(address.IdnHost, address.Port)));
        if (!isHttp || address.UserInfo.Length > 0 || address.Fragment.Length > 0 || address.Host.Length == 0)
        {
            return Invalid(WebhookSettingInvalidSetting.Url, url);
        }

        // Names that lead inside are seen when they are connected to.
        return policy.Policy.IsRefused(address, out _) ? JobsErrors.WebhookTargetBlocked(address) : null;
    }
}
