# shellcheck shell=bash
# What has to be on a machine: installed where it may be, else named, all of it at once. Read by ./kiosk.

# JDK 25 may stand beside an older default.
find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null) # running it takes longer
    [ -n "$version" ] || continue
    if [ "$version" -ge 25 ]; then
      echo "$home"
      return
    fi
  done
  return 1
}

# What has to be there, part by part: how it is found | Debian's package | what it is for.
parts_of() {
  case "$1" in
    build)
      cat <<'TEXT'
find_jdk >/dev/null|openjdk-25-jdk-headless|JDK 25, to build and run
command mvn|maven|building
TEXT
      ;;
    screen)
      cat <<'TEXT'
font BIZUDPGothic-Regular.ttf|fonts-morisawa-bizud-gothic|the Japanese face of screens, slips and papers
library libfreetype.so.6|libfreetype6|letters on screens and papers
library libfontconfig.so.1|libfontconfig1|finding fonts
library libpangoft2-1.0.so.0|libpangoft2-1.0-0|letters on screens
TEXT
      ;;
    display)
      cat <<'TEXT'
library libgtk-3.so.0|libgtk-3-0|windows
library libXtst.so.6|libxtst6|windows
library libXxf86vm.so.1|libxxf86vm1|windows
library libGL.so.1|libgl1|windows
TEXT
      ;;
    devices)
      cat <<'TEXT'
command pcscd|pcscd|the smart card service
[ -e /etc/reader.conf.d/vpcd ]|vsmartcard-vpcd|the virtual reader
command pkcs11-tool|opensc|another program that reads the card
command ippeveprinter|cups-ipp-utils|a real IPP printer program
command avahi-daemon|avahi-daemon|that printer needs it
command dbus-daemon|dbus|that printer needs it
command pdftoppm|poppler-utils|looking at papers from outside
command zbarimg|zbar-tools|reading codes from outside
command gs|ghostscript|looking at papers as a printer prints them
[ -n "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ]|postgresql|the officers' program on a database server
command chromium|chromium|the officers' pages in a real browser
command chromedriver|chromium-driver|the officers' pages in a real browser
command pk12util|libnss3-tools|certificates of that browser
command espeak-ng|espeak-ng|a voice
command mecab|mecab|a voice: how kanji are read
[ -e /var/lib/mecab/dic/naist-jdic/sys.dic ]|mecab-naist-jdic|a voice: how kanji are read
font NotoSansThai-Regular.ttf|fonts-noto-core|letters of Thai, Nepali, Vietnamese and others
font NotoSansCJK-Regular.ttc|fonts-noto-cjk|letters of Chinese and Korean
command gcc|gcc|the power cut
[ -e /usr/include/stdio.h ]|libc6-dev|the power cut
TEXT
      ;;
  esac
}

command_there() {
  PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null
}

library_there() {
  local cache
  cache=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null) || return 0 # no way to ask: JavaFX will say it
  case "$cache" in *"$1 "*) return 0 ;; *) return 1 ;; esac
}

font_there() {
  [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.local/share/fonts" -name "$1" -print -quit 2>/dev/null)" ]
}

there() {
  case "$1" in
    "command "*) command_there "${1#command }" ;;
    "library "*) library_there "${1#library }" ;;
    "font "*) font_there "${1#font }" ;;
    *) eval "$1" ;;
  esac
}

# Lines "package|what for" of what is missing for these parts.
missing_of() {
  local part how package purpose
  for part in "$@"; do
    parts_of "$part" | while IFS='|' read -r how package purpose; do
      there "$how" || echo "$package|$purpose"
    done
  done
}

has_jdk_package() {
  [ -n "$(apt-cache policy openjdk-25-jdk-headless 2>/dev/null | sed -n 's/^ *Candidate: *\([^(].*\)/\1/p')" ] && return
  # On a machine whose package lists were never fetched apt knows nothing yet.
  (. /etc/os-release 2>/dev/null && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-0}" -ge 13 ])
}

# Says at once all that is missing, and how to get it. $1: lines of missing_of
name_missing() {
  local package purpose names="" jdk=""
  {
    echo "kiosk: 足りないものがあります。 This machine lacks:"
    while IFS='|' read -r package purpose; do
      printf '  %-30s %s\n' "$package" "$purpose"
      if [ "$package" = openjdk-25-jdk-headless ] && ! has_jdk_package; then jdk=yes; else names="$names $package"; fi
    done <<<"$1"
    if ! command_there apt-get; then
      echo "These are Debian's names; install what your system calls them."
      [ -z "$jdk" ] || echo "Any JDK 25 or later does: unpack it below /usr/lib/jvm, or set JAVA_HOME."
    else
      if [ -n "$jdk" ]; then
        echo "This system's archive has no JDK 25 (Debian has it since 13). Two ways:"
        echo "  - add the archive of a JDK 25, such as Adoptium's Temurin (adoptium.net, Installation, Linux), and install temurin-25-jdk"
        echo "  - unpack any JDK 25 below /usr/lib/jvm, or set JAVA_HOME to it"
      fi
      if [ -n "$names" ]; then
        local as=""
        if [ "$(id -u)" = 0 ]; then echo "Then:"; elif command_there sudo; then echo "Then:" && as="sudo "; else echo "Then as root:"; fi
        echo "  ${as}apt-get update"
        echo "  ${as}apt-get install --no-install-recommends$names"
      fi
    fi
  } >&2
}

# Installs what these parts need and lack where it may, else names all of it at once and ends with 3.
need() {
  local missing names
  missing=$(missing_of "$@")
  if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command_there apt-get; then
    apt-get update -q >&2 || true
    case "$missing" in
      *openjdk-25-jdk-headless*) if ! has_jdk_package; then name_missing "$missing" && exit 3; fi ;;
    esac
    names=$(cut -d'|' -f1 <<<"$missing" | tr '\n' ' ')
    echo "kiosk: installing $names" >&2
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $names >&2 || true
    missing=$(missing_of "$@")
  fi
  [ -z "$missing" ] || { name_missing "$missing"; exit 3; }
  JAVA_HOME=$(find_jdk)
  export JAVA_HOME
}

# A display that doesn't answer is none.
display_there() {
  [ -n "${WAYLAND_DISPLAY:-}" ] && [ -S "${XDG_RUNTIME_DIR:-/nonexistent}/${WAYLAND_DISPLAY}" ] && return
  local number socket
  case "${DISPLAY:-}" in
    "") return 1 ;;
    :*)
      number=${DISPLAY#:}
      socket=/tmp/.X11-unix/X${number%%.*}
      [ -S "$socket" ] || return 1
      ;;
  esac
  return 0
}

# A window can be opened, or it is said that none can.
need_display() {
  display_there && return
  echo "kiosk: '$1' opens windows and no display answers here (DISPLAY is '${DISPLAY:-}'). Start it in a desktop session." >&2
  exit 3
}
