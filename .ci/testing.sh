# shellcheck shell=bash
# What ./kiosk test does and says. Read by ./kiosk.

# What `test` says at its start. Measured on two quiet cores: 12 min 13 s; beside some other work 13 min 51 s.
TEST_MINUTES="12 to 16"

# The tour over the true chain where its programs are installed: pcscd and vpcd, ippeveprinter.
real_tour() {
  if [ -z "$(missing_of devices)" ]; then
    (headless_sandbox tour --reader pcsc --printer ippeveprinter "$@")
  else
    echo "kiosk: not all device programs are here: the tour runs over simulated devices only" >&2
    (headless_sandbox tour "$@")
  fi
}

# The officer has a real browser there, where one is installed.
tour_on_postgres() {
  local browser=chromium program
  for program in chromium chromedriver certutil pk12util; do
    command -v "$program" >/dev/null || browser=none
  done
  [ $browser != none ] || echo "kiosk: no real browser for the officer (apt-get install chromium chromium-driver libnss3-tools)" >&2
  real_tour --errand intake --language en --camera process --browser $browser --officers "$POSTGRES_URL" "$@"
}

# What Maven says of tests, without its advice; all of it goes to the log.
test_modules() {
  local log="$here/target/test.log"
  mkdir -p "$here/target"
  # what was only built to run hasn't been looked at by the checkers
  [ ! -e "$unchecked" ] || rm -rf "$here"/*/target/classes "$here"/*/target/test-classes "$here"/*/target/maven-status "$unchecked"
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

# One step after the tests: its place in the summary, its name, its command. What it ended with is kept in a file, so that
# steps may run beside each other.
step() {
  local place=$1 name=$2 code=0
  shift 2
  echo "kiosk: $name" >&2
  "$@" || code=$?
  case $code in
    0) echo "$name=passed" ;;
    77) echo "$name=skipped: $(tail -n 1 "$here/target/skipped")" ;;
    *) echo "$name=failed: exit code $code, see above" ;;
  esac >"$here/target/steps/$place"
}

# Begins when Maven has fetched everything: the last module's tests wait for devices a third of their time.
bare_debian() {
  until grep -q '^\[INFO\] Building Madoguchi: the sandbox' "$here/target/test.log"; do
    [ ! -e "$here/target/steps/not-built" ] || return 0
    sleep 5
  done
  step 7 "first hour on a bare Debian 13" nice -n 10 "$here/.ci/bare-machine" "$here/target/skipped"
}

tours_beside() {
  step 8 "gallery in Thai: every screen measured, in larger letters" headless_gallery \
    --language th --text 200 --without-pictures --out "$here/target/gallery"
  step 3 "tour of two applications, one taken in and one held, their officers on SQLite" \
    headless_tour --errand intake --officer accepts --officer holds --out "$here/target/tour-intake"
  step 5 "tour of a booking at a booth" headless_tour --errand booth --out "$here/target/tour-booth"
  step 5-dark "tour of the main job by ear and number pad, on a dark screen" \
    headless_tour --dark --out "$here/target/tour-dark"
  step 5-switches "tour of the main job by two switches" \
    headless_tour --switches --out "$here/target/tour-switches"
  step 5-figures "tour of last month's figures, to the officers' program" \
    headless_tour --errand figures --out "$here/target/tour-figures"
  step 6 "tour of registrations at the portal" \
    headless_tour --errand registration --language en --out "$here/target/tour-registration"
}

headless_gallery() {
  (headless_sandbox gallery "$@")
}

headless_tour() {
  (headless_sandbox tour "$@")
}

# The packages on a machine of each release: what none of the tests in a build's folder can show.
test_install() {
  local suite code worst=0
  [ $# -gt 0 ] || set -- bookworm trixie
  build
  package_all "$here/target/packages"
  for suite in "$@"; do
    code=0
    "$here/.ci/installed-machine" "$here/target/skipped" "$suite" "$here/target/packages" || code=$?
    case $code in
      0) ;;
      77) echo "kiosk: not tried on $suite: $(tail -n 1 "$here/target/skipped")" >&2 ;;
      *) worst=1 ;;
    esac
  done
  return $worst
}

test_all() {
  local bare beside kept
  steps=()
  echo "kiosk: all tests take ${TEST_MINUTES} minutes on two quiet cores" >&2
  rm -rf "$here/target/steps" && mkdir -p "$here/target/steps"
  : >"$here/target/test.log"
  # They wait half of their time, for Debian's archive or for a screen: beside each other. What these say comes at the end.
  bare_debian >"$here/target/bare.log" 2>&1 &
  bare=$!
  test_modules || { touch "$here/target/steps/not-built"; wait "$bare"; return 1; }
  # A tour is over before the second compiler has earned what it costs.
  export KIOSK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 ${KIOSK_JAVA_OPTIONS:-}"
  # there is one pcscd: these have the sandbox's reader
  tours_beside >"$here/target/beside.log" 2>&1 &
  beside=$!
  step 1 "tour over pcscd, vpcd and ippeveprinter" real_tour --out "$here/target/tour"
  step 2 "tour of applications, the camera in its own process" \
    real_tour --errand support --camera process --out "$here/target/tour-support"
  step 4 "tour of an application that is taken in, in English, its officers on PostgreSQL and at a real browser, the camera in its own process" \
    with_postgres tour_on_postgres --out "$here/target/tour-intake-postgresql"
  wait "$beside" || true
  wait "$bare" || true
  cat "$here/target/beside.log" "$here/target/bare.log" >&2
  [ -e "$here/target/steps/7" ] || echo "first hour on a bare Debian 13=failed: it didn't end" >"$here/target/steps/7"
  [ -e "$here/target/steps/6" ] || echo "tours beside the others=failed: they didn't end" >"$here/target/steps/6"
  for kept in "$here"/target/steps/*; do
    steps+=("$(cat "$kept")")
  done
  "$JAVA_HOME/bin/java" "$here/.ci/TestSummary.java" "$here" "${steps[@]}"
}
