#!/usr/bin/env bash
# A PostgreSQL of one's own for the tests: in a temporary folder, on a free port of this machine, gone afterwards.
#
#   scripts/postgres.sh with npm test     starts one, runs the command with ZHICHENG_TEST_DATABASE set, stops it
#   eval "$(scripts/postgres.sh start)"   starts one and prints what to export
#   scripts/postgres.sh stop              stops the one of ZHICHENG_TEST_DATABASE_FOLDER
#
# Where PostgreSQL is not installed, root has Debian's package put in; anybody else is told to.
# With ZHICHENG_TEST_DATABASE_FSYNC=on it waits for the disk at each commit, as one in use does; without, tests are quicker.
# The server trusts whoever connects from this machine and keeps nothing: never use it for anything but tests.
set -euo pipefail

complain() {
  echo "postgres.sh: $*" >&2
  exit 1
}

# The newest folder with the server's programs.
programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
  if [ -n "$found" ] && [ -x "$found/initdb" ] && [ -x "$found/pg_ctl" ]; then
    echo "$found"
  elif command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then
    dirname "$(command -v initdb)"
  fi
}

install_server() {
  [ "$(id -u)" = 0 ] || complain 'no initdb and pg_ctl found: install PostgreSQL (Debian: apt-get install postgresql)'
  command -v apt-get >/dev/null || complain 'no initdb and pg_ctl found, and no apt-get to install them with'
  # No cluster of the system's own: it would start and take a port.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql
  } >&2 || complain 'PostgreSQL could not be installed'
}

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" != 0 ]; then
    "$@"
  elif command -v runuser >/dev/null; then
    (cd / && runuser -u "$SERVER_USER" -- "$@")
  else
    (cd / && su -s /bin/sh "$SERVER_USER" -c "$(printf '%q ' "$@")")
  fi
}

server_user() {
  SERVER_USER=$(id -un)
  if [ "$SERVER_USER" = root ]; then
    SERVER_USER=nobody
    if id postgres >/dev/null 2>&1; then SERVER_USER=postgres; fi
  fi
}

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

start() {
  local bin folder port attempt
  bin=$(programs)
  if [ -z "$bin" ]; then
    install_server
    bin=$(programs)
    [ -n "$bin" ] || complain 'PostgreSQL was installed, but initdb and pg_ctl are not where they were expected'
  fi
  server_user
  folder=$(mktemp -d "${TMPDIR:-/tmp}/zhicheng-postgres-XXXXXX")
  [ "$(id -u)" != 0 ] || chown "$SERVER_USER" "$folder"
  as_server "$bin/initdb" -D "$folder/data" -U zhicheng -A trust -E UTF8 --locale=C --no-sync >"$folder.log" 2>&1 ||
    { cat "$folder.log" >&2; complain 'initdb failed'; }
  # Another process may take the port between looking and starting.
  for attempt in 1 2 3; do
    port=$(free_port)
    if as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 -o \
      "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=${ZHICHENG_TEST_DATABASE_FSYNC:-off} -c max_connections=200" \
      start >"$folder.log" 2>&1; then
      rm -f "$folder.log"
      echo "export ZHICHENG_TEST_DATABASE=postgres://zhicheng@127.0.0.1:$port/postgres"
      echo "export ZHICHENG_TEST_DATABASE_FOLDER=$folder"
      return
    fi
  done
  cat "$folder.log" "$folder/server.log" >&2 || true
  rm -rf "$folder" "$folder.log"
  complain 'the server did not start'
}

stop() {
  local folder=${ZHICHENG_TEST_DATABASE_FOLDER:?set by start}
  case $folder in */zhicheng-postgres-*) ;; *) complain "not a folder of ours: $folder" ;; esac
  server_user
  as_server "$(programs)/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null || true
  rm -rf "$folder"
}

case ${1:-} in
start) start ;;
stop) stop ;;
with)
  shift
  [ $# -gt 0 ] || complain 'with what command?'
  # Not in one step: a failing command inside `eval "$(…)"` would go unnoticed.
  exports=$(start)
  eval "$exports"
  trap stop EXIT
  "$@"
  ;;
*) complain 'start, stop, or with COMMAND' ;;
esac
