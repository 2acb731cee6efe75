# shellcheck shell=bash
# What ./kiosk mutate does. Read by ./kiosk.

# One part: its changes in one run of Maven, then what became of them. The profiles are in the modules' poms.
mutate_one() {
  local part=$1 module=app log reports
  case $part in look | stamp) module=printer ;; esac
  log="$here/target/mutate-$part.log"
  reports="$here/$module/target/pit-reports/$part"
  mkdir -p "$here/target"
  rm -rf "$reports"
  echo "kiosk: mutating $part; all it says: target/mutate-$part.log" >&2
  if ! (cd "$here" && mvn -B -ntp -Dstyle.color=never "-Pmutate-$part" -pl "$module" -am process-test-classes) >"$log" 2>&1; then
    echo "kiosk: the mutation tests of $part did not come to their end:" >&2
    sed -n '/^\[ERROR\]/p' "$log" | head -10 >&2
    return 1
  fi
  "$JAVA_HOME/bin/java" "$here/.ci/MutationSummary.java" "$part" "$reports/mutations.xml"
}
