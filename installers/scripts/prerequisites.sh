# Sourced by run, test and yiwang: finds JDK 25 and Maven, installs or names missing Debian packages, shows progress.
# Everything it says goes to stderr, so that stdout stays the program's own.

# What the screens, the papers, the devices and the tests need on Debian 12.
SCREEN_PACKAGES=(libpangoft2-1.0-0 libgtk-3-0 libxtst6 libgl1 libxxf86vm1 xvfb xauth openbox)
FONT_PACKAGES=(fontconfig fonts-noto-cjk fonts-wqy-microhei fonts-hanazono fonts-babelstone-han)
DEVICE_PACKAGES=(python3 socat libpcsclite1 libusb-1.0-0 tpm2-tools cups cups-client cups-bsd cups-filters sane-utils libsane1 ffmpeg)
TEST_PACKAGES=(git swtpm iproute2 poppler-utils strace procps postgresql pcscd vsmartcard-vpcd gcc libc6-dev sane-airscan nut-server gpiod nodejs npm)

# Paths and papers carry Chinese: where the locale cannot, Debian's always present C.UTF-8 does.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

# Prints the home of a JDK of version 25 or newer, or nothing.
find_jdk() {
  local home
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /usr/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -f "$home/release" ] || continue
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -ge 25 ]; then printf '%s\n' "$home"; return; fi
  done
}

need_jdk() {
  JDK=$(find_jdk)
  if [ -z "$JDK" ]; then
    say "Yiwang Hall needs a JDK of version 25 or newer beside the default one: install one (for example Temurin 25, package temurin-25-jdk) or name its folder in JAVA25_HOME."
    exit 2
  fi
  export JAVA25_HOME=$JDK
}

# need_packages PACKAGE...: installs what is missing when root, else says exactly what to install and stops.
need_packages() {
  local missing=() package
  for package in "$@"; do
    case $package in
      maven) command -v mvn >/dev/null && continue ;;
      nodejs) command -v node >/dev/null && continue ;;
      npm) command -v npm >/dev/null && continue ;;
    esac
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if ! command -v apt-get >/dev/null; then
    say "These Debian packages (or their like on this system) are missing: ${missing[*]}"
    exit 2
  fi
  if [ "$(id -u)" -ne 0 ]; then
    say "Some Debian packages are missing. Please run:"
    say "  sudo apt-get install --no-install-recommends ${missing[*]}"
    exit 2
  fi
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  local log; log=$(mktemp)
  ( export DEBIAN_FRONTEND=noninteractive
    apt-get update -q && apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "${missing[@]}" ) >"$log" 2>&1 &
  if ! wait_showing $! "$log" 'Unpacking|Setting up'; then
    tail -20 "$log" >&2
    say "Installing the packages failed; the lines above say why. The whole log: $log"
    exit 2
  fi
  rm -f "$log"
}

# wait_showing PID LOG PATTERN: waits for a child and shows the last line of its log that fits, at least every ten seconds.
wait_showing() {
  local pid=$1 log=$2 pattern=$3 shown='' at=0 line begun=$SECONDS
  while kill -0 "$pid" 2>/dev/null; do
    sleep 2
    line=$(grep -E "$pattern" "$log" 2>/dev/null | tail -1 | cut -c1-100) || line=''
    if [ -n "$line" ] && { [ "$line" != "$shown" ] || [ $((SECONDS - at)) -ge 10 ]; }; then
      say "  $((SECONDS - begun)) s  $line"
      shown=$line at=$SECONDS
    fi
  done
  wait "$pid"
}

# build MODULES: compiles and packs the modules with what they need, without tests, once at a time on one checkout.
build() {
  command -v mvn >/dev/null || need_packages maven
  local log=$ROOT/installers/command-line/target/build.log
  mkdir -p "$(dirname "$log")"
  say "Building (the first time takes some minutes; log: ${log#"$ROOT"/})"
  ( cd "$ROOT" && mvn -B -Dmaven.test.skip=true -pl "$1" -am package ) >"$log" 2>&1 &
  if ! wait_showing $! "$log" 'Building .*\[[0-9]+/[0-9]+\]'; then
    { grep -E 'ERROR|BUILD' "$log" || tail -20 "$log"; } | head -20 >&2
    say "The build failed; the lines above say why. The whole log: $log"
    exit 2
  fi
}

# build_when_changed STAMP MODULES: builds unless everything that goes into the product is older than the stamp.
build_when_changed() {
  local stamp=$1 modules=$2
  if [ ! -w "$ROOT/installers" ]; then
    [ -f "$stamp" ] && return
    say "Nothing is built here yet and $ROOT is not writable: build it as its owner, or clone into a folder of your own."
    exit 2
  fi
  exec 8>"$ROOT/installers/.build.lock"
  flock -w 2 8 || { say "Waiting for another build of this checkout."; flock 8; }
  if [ ! -f "$stamp" ] || [ -n "$(find "$ROOT/pom.xml" "$ROOT/device-drivers" "$ROOT/offline-sync" "$ROOT/kiosk-app" "$ROOT/clerk-app" "$ROOT/installers" \
      \( -name target -prune \) -o \( -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$stamp" -print -quit \) )" ]; then
    mkdir -p "$(dirname "$stamp")"
    touch "$stamp.begun"
    build "$modules"
    mv "$stamp.begun" "$stamp"
  fi
  flock -u 8
  exec 8>&-
}
