# Shared by all launchers: where the checkout is, which JDK to use, building when sources are newer, starting a program.
# Sourced by bash; needs no HOME and works from any folder, also through symbolic links.

set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
die() { say "tellerline: $*"; exit 2; }

# The checkout's folder, however this script was reached.
here() {
  local file=$1 link
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in /*) file=$link ;; *) file=$(dirname "$file")/$link ;; esac
  done
  (cd -P "$(dirname "$file")/.." && pwd -P)
}

ROOT=$(here "${BASH_SOURCE[1]}")
CACHE=$ROOT/.cache

. "$ROOT/scripts/lib/archive.sh"

# A folder of the user's own for data; under the checkout where there is no home.
data_home() {
  if [ -n "${XDG_DATA_HOME:-}" ]; then
    printf '%s/tellerline' "$XDG_DATA_HOME"
  elif [ -n "${HOME:-}" ]; then
    printf '%s/.local/share/tellerline' "$HOME"
  else
    printf '%s/data' "$CACHE"
  fi
}

java_major() {
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge 17 ] 2>/dev/null
}

# Sets JAVA_HOME to a JDK of 17 or newer: the one that is set, the one on the path, or one from the usual places. What was found
# is remembered, since asking a JDK its version costs as much as starting the program.
find_jdk() {
  local known=$CACHE/jdk candidate='' on_path
  [ ! -r "$known" ] || candidate=$(<"$known")
  if [ -n "$candidate" ] && [ "${JAVA_HOME:-$candidate}" = "$candidate" ] && [ -x "$candidate/bin/javac" ]; then
    export JAVA_HOME=$candidate
    return
  fi
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      mkdir -p "$CACHE" && printf '%s' "$candidate" >"$known"
      return
    fi
  done
  die "no JDK 17 or newer was found; install one, or set JAVA_HOME to it"
}

# Runs the Maven wrapper. Without a home its files are kept in the checkout.
maven() {
  find_jdk
  if [ -z "${MAVEN_USER_HOME:-}" ] && [ -z "${HOME:-}" ]; then
    export MAVEN_USER_HOME=$CACHE/maven
  fi
  local repo=()
  [ -n "${HOME:-}" ] || repo=("-Dmaven.repo.local=$CACHE/maven/repository")
  command -v unzip >/dev/null || PATH=$ROOT/scripts/lib/shims:$PATH
  (cd "$ROOT" && ./mvnw -B "${repo[@]}" "$@")
}

# The newest of the sources, against the stamp of the last build.
out_of_date() {
  local stamp=$ROOT/target/built
  [ -f "$stamp" ] || return 0
  [ -n "$(find "$ROOT/pom.xml" "$ROOT"/{schema,core,teller-tui,admin-cli}/{pom.xml,src/main} -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Builds the programs if their sources changed. The first time fetches libraries and takes minutes, so it shows what it does.
build() {
  # Tests that go in by these doors are run by the build itself and must not start another one.
  [ -z "${TELLERLINE_BUILT:-}" ] || return 0
  out_of_date || return 0
  mkdir -p "$ROOT/target"
  # Two launchers at once build once: the second waits, and finds nothing left to do.
  if command -v flock >/dev/null; then
    exec 9>"$ROOT/target/lock"
    flock 9
    out_of_date || { exec 9>&-; return 0; }
  fi
  if [ ! -f "$ROOT/target/built" ]; then
    say "Building Tellerline; the first time fetches libraries and takes a few minutes."
    maven -ntp package -DskipTests -pl teller-tui,admin-cli -am | progress || die "the build failed; its output is in target/build.log"
  else
    say "Sources changed: building."
    maven -q -o package -DskipTests -pl teller-tui,admin-cli -am >"$ROOT/target/build.log" 2>&1 \
      || maven -q -ntp package -DskipTests -pl teller-tui,admin-cli -am >"$ROOT/target/build.log" 2>&1 \
      || { tail -n 30 "$ROOT/target/build.log" >&2; die "the build failed"; }
  fi
  touch "$ROOT/target/built"
  exec 9>&-
}

# Keeps the whole output in a file and shows the steps of the build as they come.
progress() {
  tee "$ROOT/target/build.log" | sed -un 's/^\[INFO\] --- \(.*\) ---$/  \1/p; s/^\[ERROR\]/  &/p' >&2
}

# Sets JVM_OPTIONS. Newer JDKs warn on the terminal about every native library that was not announced; SQLite is one. What a JVM says of
# itself is not for the person at the terminal. A program that answers one person and ends is better off without the slower of the two
# compilers.
jvm_options() {
  JVM_OPTIONS=(--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8)
  if [ -n "${TELLERLINE_LONG_RUNNING:-}" ]; then
    JVM_OPTIONS+=(-XX:+TieredCompilation)
  else
    JVM_OPTIONS+=(-XX:TieredStopAtLevel=1)
  fi
}

# start MODULE MAIN ARGUMENTS: runs a program in this process.
start() {
  local module=$1 main=$2
  shift 2
  find_jdk
  build
  if [ -z "${TELLERLINE_BUILT:-}" ] && lacks_archive "$module"; then
    rehearse
  fi
  jvm_options
  [ ! -s "$(archive "$module")" ] || JVM_OPTIONS+=("-XX:SharedArchiveFile=$(archive "$module")")
  set -- "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -cp "$(class_path "$module")" "$main" "$@"
  if [ "$module" = teller-tui ] && [ -t 0 ] && [ -t 1 ] && command -v stty >/dev/null; then
    lend "$@"
  else
    exec "$@"
  fi
}

# Runs a program that takes the terminal over, and gives the terminal back where the program could not: it was killed or crashed.
lend() {
  local before child status
  before=$(stty -g)
  "$@" <&0 &
  child=$!
  trap 'kill -TERM "$child" 2>/dev/null' TERM
  trap 'kill -HUP "$child" 2>/dev/null' HUP
  trap : INT
  while :; do
    wait "$child" 2>/dev/null && status=0 || status=$?
    kill -0 "$child" 2>/dev/null || break
  done
  case $status in
    13[4-9])
      stty "$before"
      printf '\033[0m\033[?25h\033[?2004l\033[?1049l'
      say "tellerline: the program was killed; what it had posted is in the books"
      ;;
  esac
  exit "$status"
}
