# shellcheck shell=bash
# A PostgreSQL server of Debian's package for as long as one command runs, as its own user. Read by ./kiosk.

# The command finds the server's JDBC address in POSTGRES_URL.
with_postgres() {
  local programs folder port code=0
  programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$programs" ]; then
    echo "PostgreSQL isn't installed (apt-get install postgresql)" >"$here/target/skipped"
    return 77
  fi
  folder=$(mktemp -d /tmp/madoguchi-postgresql.XXXXXX)
  [ "$(id -u)" != 0 ] || chown postgres "$folder"
  port=$((20000 + RANDOM % 10000))
  as_postgres "$programs/initdb" -D "$folder/data" -U office --auth=trust --no-sync >"$folder.log" 2>&1 &&
    as_postgres "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
      -o "-p $port -k $folder -c listen_addresses=127.0.0.1" start >>"$folder.log" 2>&1 || code=$?
  if [ $code = 0 ]; then
    POSTGRES_URL="jdbc:postgresql://127.0.0.1:$port/postgres?user=office" "$@" || code=$?
    as_postgres "$programs/pg_ctl" -D "$folder/data" -m immediate stop >>"$folder.log" 2>&1 || true
  else
    cat "$folder.log" >&2
  fi
  rm -rf "$folder" "$folder.log"
  return $code
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}
