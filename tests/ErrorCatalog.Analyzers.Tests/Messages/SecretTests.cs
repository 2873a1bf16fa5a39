using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>EC1008: no secret is put into a message.</summary>
public sealed class SecretTests
{
    [Fact]
    public Task A_value_whose_name_says_that_it_is_secret_is_found() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(string password) => throw new InvalidOperationException($"The login with {{|EC1008:password|}} was refused.");
            void B(Options options) => throw new InvalidOperationException("The login was refused: " + {|EC1008:options.ClientSecret|});
            void C(string apiKey) => throw new InvalidOperationException(string.Format("The key {0} was revoked.", {|EC1008:apiKey|}));
            void D(string access_token) => throw new InvalidOperationException($"The token {{|EC1008:access_token|}} has expired.");
            void E(string connectionString) => throw new InvalidOperationException($"No server answers at {{|EC1008:connectionString|}}.");
            void F(string password) => throw new InvalidOperationException($"Cannot open {{|EC1008:password.ToString()|}}.");
            class Options { public string ClientSecret = ""; }
        """));

    [Fact]
    public Task What_only_speaks_of_a_secret_is_fine() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(string passwordFile) => throw new InvalidOperationException($"The file {passwordFile} does not exist.");
            void B(int password) => throw new InvalidOperationException($"The word {password} was used already.");
            void C(string password) => throw new InvalidOperationException($"A password has at least 8 characters, but {password.Length} were given.");
            void D(string secretName) => throw new InvalidOperationException($"The secret {secretName} does not exist.");
            void E(string key, string token) => throw new InvalidOperationException($"Expected {key} before {token}, but it is missing.");
            void F(string password) => throw new InvalidOperationException($"{nameof(password)} must not be empty.");
        """));
}
