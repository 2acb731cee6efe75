# shellcheck shell=bash
# What ./kiosk test does and says. Read by ./kiosk.

# What `test` says at its start (2 quiet cores). Measured beside other builds: modules 21 minutes, tours 4, the bare Debian 3.
TEST_MINUTES="20 to 27"

# The tour over the true chain where its programs are installed: pcscd and vpcd, ippeveprinter.
real_tour() {
  if [ -z "$(missing_of devices)" ]; then
    (headless_sandbox tour --reader pcsc --printer ippeveprinter "$@")
  else
    echo "kiosk: not all device programs are here: the tour runs over simulated devices only" >&2
    (headless_sandbox tour "$@")
  fi
}

tour_on_postgres() {
  real_tour --errand intake --language en --camera process --officers "$POSTGRES_URL" "$@"
}

# What Maven says of tests, without its advice; all of it goes to the log.
test_modules() {
  local log="$here/target/test.log"
  mkdir -p "$here/target"
  echo "kiosk: building and testing; what takes longest says nothing for some minutes. All of it: target/test.log" >&2
  if package_with -Dstyle.color=never -Dmaven.test.failure.ignore=true verify 2>&1 | tee "$log" |
    grep --line-buffered -E '^\[INFO\] (Building Madoguchi|Tests run:.* in )|^\[(ERROR|WARNING)\] Tests run:.* in '; [ "${PIPESTATUS[0]}" = 0 ]; then
    # Maven ignores that too when it is told to ignore failures: tests that never ended have no report
    if grep -q -E 'There was a timeout|The forked VM terminated|ExecutionException The forked VM' "$log"; then
      steps+=("tests of all modules=failed: some never ended or their process died, see target/test.log")
    fi
    return 0
  fi
  echo "kiosk: it doesn't build:" >&2
  sed -n '/^\[ERROR\]/p' "$log" | sed '/\[Help 1\]/,$d' | head -40 >&2
  grep -m1 -o 'Failed to execute goal.*' "$log" | sed 's/ -> \[Help 1\]//' >&2
  return 1
}

# One step after the tests: its name, then its command. What it ended with goes into the summary.
step() {
  local name=$1 code=0
  shift
  echo "kiosk: $name" >&2
  "$@" || code=$?
  case $code in
    0) steps+=("$name=passed") ;;
    77) steps+=("$name=skipped: $(tail -n 1 "$here/target/skipped")") ;;
    *) steps+=("$name=failed: exit code $code, see above") ;;
  esac
}

test_all() {
  steps=()
  echo "kiosk: all tests take ${TEST_MINUTES} minutes on two quiet cores" >&2
  test_modules || return 1
  step "tour over pcscd, vpcd and ippeveprinter" real_tour --out "$here/target/tour"
  step "tour of applications, the camera in its own process" \
    real_tour --errand support --camera process --out "$here/target/tour-support"
  step "tour of an application that is taken in, its officers on SQLite" \
    real_tour --errand intake --out "$here/target/tour-intake"
  step "the same in English, its officers on PostgreSQL, the camera in its own process" \
    with_postgres tour_on_postgres --out "$here/target/tour-intake-postgresql"
  step "first hour on a bare Debian 13" "$here/.ci/bare-machine" "$here/target/skipped"
  "$JAVA_HOME/bin/java" "$here/.ci/TestSummary.java" "$here" "${steps[@]}"
}
