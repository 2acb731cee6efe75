# shellcheck shell=bash
# What ./kiosk fuzz does. Read by ./kiosk.

# Module, class and method of each fuzz test. A JVM fuzzes one of them (jazzer-junit).
fuzz_targets=(
  "printer FinishedPageFuzzTest anyObjects"
  "printer FinishedPageFuzzTest anyBytes"
  "printer FinishedPageFuzzTest lookAndStampAgree"
  "printer IppAnswerFuzzTest anyAnswer"
  "card-reader ParserFuzzTest anyFile"
  "app ScanCodesFuzzTest anythingTyped"
)

# Changes the seeds of each fuzz test for so many minutes. What was reached is kept in MODULE/.cifuzz-corpus and
# built upon by the next call; bytes at which a test failed go to MODULE/src/test/resources/**/*FuzzTestInputs, where
# every later run of the tests plays them.
fuzz_all() {
  local minutes=$1 target module class method log failed=0
  mkdir -p "$here/target"
  for target in "${fuzz_targets[@]}"; do
    read -r module class method <<<"$target"
    log="$here/target/fuzz-$method.log"
    echo "kiosk: $class.$method for $minutes min; all it says: target/fuzz-$method.log" >&2
    mkdir -p "$(fuzz_inputs "$module" "$class" "$method")"
    if (cd "$here" && JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${minutes}m" mvn -B -ntp -Dstyle.color=never -Djazzer.hooks=true -Dtest.compiler=-XX:+TieredCompilation \
      -pl "$module" -am test -Dtest="$class#$method" -Dsurefire.failIfNoSpecifiedTests=false) >"$log" 2>&1; then
      sed -n 's/^.*\(#[0-9]*.DONE.*\)$/kiosk: \1/p' "$log" >&2
    else
      failed=1
      echo "kiosk: $class.$method failed:" >&2
      grep -m3 -E '^== Java Exception|^\[ERROR\]   |BUILD FAILURE' "$log" >&2
      sed -n 's/^.*Test unit written to /kiosk: the input is /p' "$log" | head -3 >&2
    fi
    slow_inputs_apart "$(fuzz_inputs "$module" "$class" "$method")"
    rmdir -p "$(fuzz_inputs "$module" "$class" "$method")" 2>/dev/null || true
  done
  return $failed
}

# An input that took more than 10 s (on a busy machine any may) is no failure: it isn't left among the sources. What is
# to stay there as a seed has another name.
slow_inputs_apart() {
  local slow
  for slow in "$1"/slow-unit-*; do
    [ -e "$slow" ] || continue
    mv "$slow" "$here/target/"
    echo "kiosk: one input took more than 10 s: target/${slow##*/}" >&2
  done
}

# Where jazzer-junit puts the inputs at which a test failed, if the folder is there.
fuzz_inputs() {
  local source
  source=$(cd "$here" && find "$1/src/test/java" -name "$2.java")
  source=${source#"$1/src/test/java/"}
  echo "$here/$1/src/test/resources/${source%.java}Inputs/$3"
}
