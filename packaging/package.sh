# shellcheck shell=bash
# ./kiosk package: Debian packages from the built jars. Read by ./kiosk.

# Of the JDK's modules what the programs need, all of Java's own and: readers, charsets of Japanese files, calendars of all
# languages, the officers' and offices' little servers, and what a technician asks a running program with.
RUNTIME_MODULES=java.se,java.smartcardio,jdk.charsets,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs

# What a package's files are dated by, and its version counts up with: the last commit.
package_stamp() {
  local at
  at=$(git -C "$here" log -1 --format=%ct 2>/dev/null) ||
    at=$(date -u -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)<.*:\1:p' "$here/pom.xml")" +%s)
  export SOURCE_DATE_EPOCH=$at
  package_version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$here/pom.xml")+$(date -u -d "@$at" +%Y%m%d.%H%M%S)
  [ -z "$(git -C "$here" status --porcelain 2>/dev/null)" ] ||
    echo "kiosk: not everything here is committed: these packages are not those of their version" >&2
}

# The Java that comes along. Its binaries may ask for the C library and the sound library alone: a JDK that a distribution
# built against its own libraries would not start on another release.
package_runtime() {
  local foreign
  "$JAVA_HOME/bin/jlink" --add-modules "$RUNTIME_MODULES" --strip-debug --no-header-files --no-man-pages --output "$1"
  foreign=$(find "$1" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec grep -aohE '\blib(jpeg|png16|gif|lcms2|harfbuzz|z)\.so\.[0-9]+' {} + | sort -u | tr '\n' ' ') || true # none is found
  if [ -n "$foreign" ]; then
    echo "kiosk: the JDK at $JAVA_HOME needs libraries of this system ($foreign): take one that brings its own, such as Temurin" >&2
    return 1
  fi
}

# The files of each package below $1/PACKAGE, as they will lie on the machine.
package_trees() {
  local tree=$1 from=$here/packaging native
  package_runtime "$tree/runtime"
  install -d "$tree/madoguchi-runtime/usr/lib/madoguchi"
  mv "$tree/runtime" "$tree/madoguchi-runtime/usr/lib/madoguchi/runtime"

  native=$tree/madoguchi-program/usr/lib/madoguchi/program
  install -d "$native" "$tree/madoguchi-municipality/usr/lib/madoguchi/municipality"
  cp "$here"/app/target/madoguchi-app-*.jar "$here"/app/target/lib/*.jar "$native"
  cp "$here"/municipality/target/madoguchi-municipality-*.jar "$here"/municipality/target/lib/*.jar \
    "$tree/madoguchi-municipality/usr/lib/madoguchi/municipality"
  # Beside their jars, where they are looked for first: else each is unpacked into a home at the first start.
  install -d "$tree/javafx"
  (cd "$tree/javafx" && "$JAVA_HOME/bin/jar" xf "$native"/javafx-graphics-*-linux*.jar)
  mv "$tree"/javafx/*.so "$native"
  cp "$here"/app/target/native/* "$native"
  cp "$here"/app/target/native/* "$tree/madoguchi-municipality/usr/lib/madoguchi/municipality"

  (cd "$from" && find tree -type f -printf '%P\n') | while read -r file; do
    install -D -m 644 "$from/tree/$file" "$tree/$file"
  done
  install -D -m 644 "$from/program.options" "$tree/madoguchi-program/usr/lib/madoguchi/program.options"
  install -D -m 644 "$from/municipality.options" "$tree/madoguchi-municipality/usr/lib/madoguchi/municipality.options"
  install -D -m 755 "$from/bin/madoguchi" "$tree/madoguchi-program/usr/bin/madoguchi"
  install -D -m 755 "$from/bin/make-aot-cache" "$tree/madoguchi-program/usr/lib/madoguchi/make-aot-cache"
  install -D -m 755 "$from/bin/screens" "$tree/madoguchi-display/usr/lib/madoguchi/screens"
  install -d "$tree/madoguchi-display/usr/bin"
  install -D -m 755 "$from/bin/madoguchi-municipality" "$tree/madoguchi-municipality/usr/bin/madoguchi-municipality"
  ln -s madoguchi-municipality "$tree/madoguchi-municipality/usr/bin/madoguchi-plan"
  ln -s madoguchi-municipality "$tree/madoguchi-municipality/usr/bin/madoguchi-collect"
  ln -s ../lib/madoguchi/screens "$tree/madoguchi-display/usr/bin/madoguchi-screens"
  # Installed files say what is typed there, and have secrets in a folder of their own.
  package_example branch madoguchi-program
  package_example municipality madoguchi-program
  package_example office madoguchi-program
  package_example municipality-office madoguchi-municipality
}

# What comes along and under which licences, pages of the manual, words for bash's completion: all from what was built.
package_papers() {
  local tree=$1 program=$1/madoguchi-program municipality=$1/madoguchi-municipality
  package_papers_of "$here/app" "$program" "$program/usr/lib/madoguchi/program" app.Madoguchi=madoguchi
  package_papers_of "$here/municipality" "$municipality" "$municipality/usr/lib/madoguchi/municipality" \
    municipality.Municipality=madoguchi-municipality municipality.PlanCommand=madoguchi-plan municipality.CollectCommand=madoguchi-collect
}

package_papers_of() {
  local module=$1 tree=$2 jars=$3 each doc
  shift 3
  doc=$tree/usr/share/doc/$(basename "$tree")
  install -d "$doc"
  install -m 644 "$module/target/sbom.json" "$doc/sbom.cdx.json"
  "$JAVA_HOME/bin/java" -cp "$jars/*" "$here/packaging/Licences.java" "$doc/sbom.cdx.json" "$jars" "$doc/third-party-licences"
  gzip -n9 "$doc/third-party-licences" "$doc/sbom.cdx.json"
  for each in "$@"; do
    "$JAVA_HOME/bin/java" -cp "$jars/*" "$here/packaging/ManPages.java" "org.madoguchi.${each%=*}" "${each#*=}" "$tree" \
      "$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)"
    gzip -n9 "$tree/usr/share/man/man1/${each#*=}.1"
  done
}

# What of Maven Central is in the two programs (CycloneDX).
package_sbom() {
  (cd "$here" && mvn -B -ntp -q -Dmaven.test.skip=true -pl app,municipality -am org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom \
    -DincludeBomSerialNumber=false -DoutputFormat=json -DoutputName=sbom >&2)
}

package_example() {
  local to=$tree/$2/usr/share/madoguchi/examples/$1.example.toml
  install -d "$(dirname "$to")"
  sed -e 's:\./kiosk municipality:madoguchi-municipality:g' -e 's:\./kiosk:madoguchi:g' \
    -e 's:config/<your file>:/etc/madoguchi/<your file>:' \
    -e 's:"keys/\([^"]*\)\.pem":"trust/\1.pem":' \
    -e 's:^data_directory = .*:data_directory = "/var/lib/madoguchi":' \
    -e 's|jdbc:sqlite:municipality.db|jdbc:sqlite:/var/lib/madoguchi-municipality/municipality.db|' \
    "$here/config/$1.example.toml" >"$to"
}

# One package from its tree: its control files filled in, its files owned by root, in the order of their names.
package_one() {
  local name=$1 tree=$2/$1 out=$3 script
  install -d "$tree/DEBIAN" "$tree/usr/share/doc/$name"
  install -m 644 "$here/packaging/copyright" "$tree/usr/share/doc/$name/copyright"
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -type d -exec chmod 755 {} +
  sed -e "s/@VERSION@/$package_version/g" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
    -e "s/@SIZE@/$(du -k --apparent-size -s "$tree" | cut -f1)/" "$here/packaging/debian/$name/control" >"$tree/DEBIAN/control"
  for script in preinst postinst prerm postrm; do
    [ ! -e "$here/packaging/debian/$name/$script" ] ||
      install -m 755 "$here/packaging/debian/$name/$script" "$tree/DEBIAN/$script"
  done
  (cd "$tree" && find etc -type f -printf '/%p\n' 2>/dev/null | LC_ALL=C sort) >"$tree/DEBIAN/conffiles" || true
  [ -s "$tree/DEBIAN/conffiles" ] || rm "$tree/DEBIAN/conffiles"
  (cd "$tree" && find usr lib etc -type f -exec md5sum {} + 2>/dev/null | LC_ALL=C sort -k 2) >"$tree/DEBIAN/md5sums" || true
  chmod 644 "$tree"/DEBIAN/control "$tree"/DEBIAN/md5sums
  find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  # zstd: dpkg of Debian 12 and 13 can read it, and jars hardly get smaller by what takes longer
  dpkg-deb --root-owner-group -Zzstd -z12 --build "$tree" "$out/${name}_${package_version}_$(dpkg --print-architecture).deb" >/dev/null
}

# All packages into folder $1. To be called so that a failure ends the launcher: not in a condition.
package_all() {
  local out=$1 work name
  package_stamp
  work=$(mktemp -d)
  trap "rm -rf '$work'" EXIT
  mkdir -p "$out"
  rm -f "$out"/madoguchi-*.deb "$out/SHA256SUMS"
  umask 022
  package_sbom
  package_trees "$work"
  package_papers "$work"
  for name in "$here"/packaging/debian/*/; do
    package_one "$(basename "$name")" "$work" "$out"
  done
  rm -rf "$work"
  (cd "$out" && sha256sum madoguchi-*.deb >SHA256SUMS)
}

# The same again from a copy of the sources elsewhere, in another language, time zone and order: byte by byte the same.
package_again() {
  local out=$1 copy code=0
  copy=$(mktemp -d)
  git clone -q "$here" "$copy/elsewhere" &&
    (umask 077 && cd "$copy/elsewhere" && TZ=Pacific/Kiritimati LC_ALL=C ./kiosk package --out "$copy/out") || code=$?
  if [ $code = 0 ]; then
    (cd "$copy/out" && sha256sum --quiet -c "$out/SHA256SUMS") || code=1
  fi
  rm -rf "$copy"
  [ $code = 0 ] && echo "built twice, in two places: the same bytes"
  return $code
}

package_command() {
  local out=$here/target/packages twice=""
  while [ $# -gt 0 ]; do
    case "$1" in
      --out) out=${2:?--out DIR} && shift 2 ;;
      --twice) twice=yes && shift ;;
      *)
        echo "kiosk: package knows --out DIR and --twice, not '$1'" >&2
        return 2
        ;;
    esac
  done
  command -v dpkg-deb >/dev/null || { echo "kiosk: package needs dpkg-deb, which Debian has" >&2; return 3; }
  mkdir -p "$out" && out=$(cd "$out" && pwd)
  package_all "$out"
  (cd "$out" && du -h madoguchi-*.deb)
  [ -z "$twice" ] || package_again "$out"
}
