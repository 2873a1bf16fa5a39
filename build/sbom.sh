#!/usr/bin/env bash
# Writes the bill of materials of what is shipped (CycloneDX, JSON): build/sbom.sh FILE. Needs a restored solution.
set -euo pipefail
file="$(realpath -m "${1:?Expected the file to write as argument but got none.}")"
cd "$(dirname "$0")/.."
dotnet tool restore > /dev/null
version="$(dotnet msbuild src/ErrorCatalog -getProperty:Version)"
parts="$(mktemp -d)"
trap 'rm -rf "$parts"' EXIT
# What tests and benchmarks use is not shipped.
dotnet new sln --format sln --name shipped --output "$parts" > /dev/null
dotnet sln "$parts/shipped.sln" add src/*/*.csproj build/ErrorCatalog.YamlDotNet/*.csproj > /dev/null
dotnet tool run dotnet-CycloneDX "$parts/shipped.sln" --disable-package-restore --exclude-dev --set-name ErrorCatalog --set-version "$version" --output-format Json --output "$parts" --filename sbom.json > "$parts/log" \
  || { cat "$parts/log"; exit 1; }
mkdir -p "$(dirname "$file")"
mv "$parts/sbom.json" "$file"
echo "written $file"
