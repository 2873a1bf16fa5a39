#!/usr/bin/env bash
# Runs every test of the solution, then the short form of tests/ErrorCatalog.Jobs.Chaos, which counts as one test, and ends with the
# line "N passed, N failed, N skipped". Arguments go to "dotnet test"; with any, the tests alone run.
# Debian and npm packages that tests need are installed when they are missing.
set -uo pipefail
cd "$(dirname "$0")"

packages=()
# Month names and separators come from ICU's data; without it .NET knows only the invariant culture.
[[ "$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2> /dev/null)" == *libicuuc* ]] || packages+=(libicu-dev)
# Tests of the tool need a terminal, another user and signals.
command -v script > /dev/null || packages+=(bsdutils)
command -v setpriv > /dev/null || packages+=(util-linux)
command -v kill > /dev/null || packages+=(procps)
# Tools that nobody here wrote: they judge exported translations, or read, change and save our files as translation platforms do.
command -v msgfmt > /dev/null || packages+=(gettext)
command -v i18nspector > /dev/null || packages+=(i18nspector)
command -v xmllint > /dev/null || packages+=(libxml2-utils)
/usr/bin/python3 -c 'import translate, ruamel.yaml' 2> /dev/null || packages+=(translate-toolkit python3-ruamel.yaml)
[ -e /usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-1.2-strict.xsd ] || packages+=(php-symfony-translation)
# The compiler that judges exported Protobuf.
command -v protoc > /dev/null || packages+=(protobuf-compiler)
# A database server of the tests' own; the service that the package starts is not used.
compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || packages+=(postgresql)
# Servers that deliveries go to, and another implementation of HMAC.
[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || packages+=(rabbitmq-server)
command -v openssl > /dev/null || packages+=(openssl)
# The browser that pages are tested in, and letters for its pictures.
command -v chromium > /dev/null || packages+=(chromium fonts-dejavu-core)
# Those that run on Node.js; their versions are in tests/node.
command -v npm > /dev/null || packages+=(nodejs npm)
if [ ${#packages[@]} -gt 0 ]; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "${packages[@]}" || exit 1
fi
if [ ! tests/node/node_modules/.package-lock.json -nt tests/node/package-lock.json ]; then
  npm ci --prefix tests/node --silent || exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration="${CONFIGURATION:-Release}"
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

dotnet build ErrorCatalog.sln -c "$configuration" -v q || exit 1
dotnet test ErrorCatalog.sln -c "$configuration" --no-build --logger "trx;LogFilePrefix=results" --logger "console;verbosity=minimal" --results-directory "$results" -v q "$@"
status=$?

total() {
  cat "$results"/*.trx 2> /dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'
}
passed=$(total passed)
failed=$(total failed)
all=$(total total)
[ "$passed" -gt 0 ] || status=1
if [ $# -eq 0 ]; then
  # Kills processes and a database server while events flow; its progress is of interest only when it fails.
  all=$((all + 1))
  if "tests/ErrorCatalog.Jobs.Chaos/bin/$configuration/net10.0/ErrorCatalog.Jobs.Chaos" --short --json 2> "$results/chaos.log"; then
    passed=$((passed + 1))
  else
    cat "$results/chaos.log" >&2
    failed=$((failed + 1))
    status=1
  fi
fi
echo "$passed passed, $failed failed, $((all - passed - failed)) skipped"
exit $status
