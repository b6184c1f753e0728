# The class-data archives of the programs: their classes as the JDK has them in memory, with which they start in less than half the time.
# Nothing depends on them. Without one, or with one that the JDK in use cannot take, a program starts slower and says nothing about it.
# Sourced by common.sh.

# The archive of a program belongs to the JDK it was made with.
archive() {
  printf '%s/target/archive/%s%s.jsa' "$ROOT" "$1" "${JAVA_HOME//[^A-Za-z0-9._]/-}"
}

# The JVM takes an archive only for the very list of jars it was made with.
class_path() {
  printf '%s/%s/target/%s.jar:%s/%s/target/lib/*' "$ROOT" "$1" "$1" "$ROOT" "$1"
}

# Whether the archive is missing or older than what it was made from. Asks the shell alone: this is done at every start.
lacks_archive() {
  local kept
  kept=$(archive "$1")
  [ ! -e "$kept" ] || [ "$ROOT/$1/target/$1.jar" -nt "$kept" ] || [ "$JAVA_HOME/lib/modules" -nt "$kept" ]
}

# Makes the archives by letting the programs do what they do most: a bank is founded, and a teller's keys are played on a real painter.
rehearse() {
  local folder TELLERLINE_LONG_RUNNING=
  jvm_options
  folder=$(mktemp -d "$ROOT/target/rehearsal.XXXXXX" 2>/dev/null) || return 0
  say "Rehearsing, so that the programs start fast."
  remember admin-cli org.tellerline.admin.AdminCli --db "sqlite:$folder/bank.db" init --demo
  remember teller-tui org.tellerline.tui.TellerApp --db "sqlite:$folder/bank.db" \
    --timing --play "$ROOT/scripts/tapes/rehearsal.tape"
  rm -rf "$folder"
}

# Runs a program and keeps its classes. An archive comes whole or not at all, also when two launchers make it at once; an empty one is
# the sign that none could be made, so that it is not tried again before the next build.
remember() {
  local module=$1 kept
  kept=$(archive "$module")
  shift
  mkdir -p "${kept%/*}"
  XDG_STATE_HOME=$folder "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" "-XX:ArchiveClassesAtExit=$folder/$module.jsa" \
    -cp "$(class_path "$module")" "$@" >"$ROOT/target/rehearsal.log" 2>&1 </dev/null || rm -f "$folder/$module.jsa"
  [ -s "$folder/$module.jsa" ] || : >"$folder/$module.jsa"
  mv -f "$folder/$module.jsa" "$kept"
}
