# Sourced by run and check-site: a step is a named command with its time; its output is shown where it fails.
set -euo pipefail

ci=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
logs=$ci/out/logs
mkdir -p "$logs"
failed_steps=()

# step NAME COMMAND... : runs on after a failure, so that one run shows every fault.
step() {
  local name=$1 code=0 start=$SECONDS log
  shift
  log=$logs/${name//[^a-zA-Z0-9]/-}.log
  printf '\n== %s\n' "$name"
  set +e
  (set -e; "$@") >"$log" 2>&1
  code=$?
  set -e
  if ((code == 0)); then
    tail -n 3 "$log"
    printf -- '-- ok, %d s\n' $((SECONDS - start))
  else
    tail -n 200 "$log"
    printf -- '-- FAILED with %d after %d s: %s\n' "$code" $((SECONDS - start)) "$name"
    failed_steps+=("$name")
  fi
  return 0
}

skipped() { printf '\n== %s\n-- skipped: %s\n' "$1" "$2"; }

all_steps_passed() {
  ((${#failed_steps[@]} == 0)) && return 0
  printf '\nfailed: %s\n' "${failed_steps[@]}"
  return 1
}
