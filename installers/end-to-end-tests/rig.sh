# Sourced by kills and seeds: compiles a module with what it needs and finds its test class path.
ROOT=$(cd "$HERE/../.." && pwd)
. "$ROOT/installers/scripts/prerequisites.sh"

rig_class_path() {
  local list
  need_jdk
  list=$(mktemp)
  ( cd "$ROOT" && mvn -q -B -pl "$1" -am test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$list" ) >&2
  CLASS_PATH="$ROOT/$1/target/test-classes:$ROOT/$1/target/classes:$(cat "$list")"
  rm -f "$list"
}

# The commit that runs, with a + when something is not committed.
rig_commit() {
  local commit
  commit=$(git -c safe.directory='*' -C "$ROOT" rev-parse --short HEAD)
  [ -z "$(git -c safe.directory='*' -C "$ROOT" status --porcelain --untracked-files=no -- ':!installers/end-to-end-tests/*.txt')" ] || commit=$commit+
  printf '%s\n' "$commit"
}

# Folders of the class path become jars: an archive of classes takes no folders.
rig_jars() {
  local jars=$ROOT/installers/end-to-end-tests/target/rig part path= count=0
  rm -rf "$jars" && mkdir -p "$jars"
  while IFS= read -r part; do
    if [ -d "$part" ]; then
      count=$((count + 1))
      "$JDK/bin/jar" --create --file "$jars/$count.jar" -C "$part" .
      part=$jars/$count.jar
    fi
    [ ! -e "$part" ] || path=$path${path:+:}$part
  done < <(tr ':' '\n' <<< "$CLASS_PATH")
  CLASS_PATH=$path
}
