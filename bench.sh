#!/usr/bin/env bash
# Measures everything beside its peers and prints tables, JSON and drawings: ./bench.sh [--quick] [--out DIR] [TOPIC…]
# TOPIC: generator size json text translations site webhooks http recovery search; all of them unless named.
# Debian packages that peers need (hugo, gettext, postgresql) are installed when they are missing.
set -euo pipefail
cd "$(dirname "$0")"
quick=()
out="artifacts/benchmarks"
topics=()
while [ $# -gt 0 ]; do
  case "$1" in
    --quick) quick=(--quick) ;;
    --out) out="${2:?Expected a folder after --out but got nothing.}"; shift ;;
    --help | -h) sed -n '2,4s/^# //p' "$0"; exit 0 ;;
    -*) echo "Expected --quick or --out DIR but got $1." >&2; exit 2 ;;
    *) topics+=("$1") ;;
  esac
  shift
done
[ ${#topics[@]} -gt 0 ] || topics=(generator size json text translations site webhooks http recovery search)

packages=()
command -v hugo > /dev/null || packages+=(hugo)
command -v msgfmt > /dev/null || packages+=(gettext)
# The peak memory and processor time of a process come through Python.
command -v python3 > /dev/null || packages+=(python3-minimal)
command -v node > /dev/null || packages+=(nodejs)
compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || packages+=(postgresql)
if [ ${#packages[@]} -gt 0 ]; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$out"
dotnet build benchmarks/ErrorCatalog.Benchmarks -c Release -v q
program=(dotnet benchmarks/ErrorCatalog.Benchmarks/bin/Release/net10.0/ErrorCatalog.Benchmarks.dll)
rm -f "$out/results.json" "$out/results.md"
failed=()
for topic in "${topics[@]}"; do
  # One part that cannot run does not take the others' results along.
  "${program[@]}" "$topic" "${quick[@]}" --json "$out/results.json" | tee -a "$out/results.md" || failed+=("$topic")
done
"${program[@]}" plots "$out/results.json" "$out"
echo "written $out/results.md, results.json, ratios.svg, growth.svg"
if [ ${#failed[@]} -gt 0 ]; then
  echo "Expected all parts to be measured but these failed: ${failed[*]}." >&2
  exit 1
fi
