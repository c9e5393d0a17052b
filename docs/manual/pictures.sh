#!/bin/sh
# Takes the pictures of every screen anew, on a display of 1366×768: docs/manual, at 150 % docs/manual/150, dark docs/manual/dark.
# Needs xvfb-run and openbox. Usage: pictures.sh [100|150|dark …]
set -eu
cd "$(dirname "$0")/../.."
if [ -z "${classes:-}" ]; then
    mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
    classes="target/test-classes:target/classes:$(cat target/classpath)"
fi
for java in /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-}/bin/java"; do
    [ -x "$java" ] && break
done
export java classes
take() { # scale theme folder
    mkdir -p "$3"
    rm -f "$3"/*.png
    # Some screens show where a file was written: a place that is the same each time.
    work=target/pictures/${3##*/}
    rm -rf "$work"
    mkdir -p "$work"
    XDG_DATA_HOME="$work" scale=$1 theme=$2 folder=$3 xvfb-run -a -s "-screen 0 1366x768x24" sh -c 'openbox & exec "$java" \
        -XX:+UseSerialGC -Xmx768m -Duser.language=zh -Duser.country=CN -Dtechcontract.samples=sample-data -Djava.io.tmpdir="$XDG_DATA_HOME" \
        -Dglass.gtk.uiScale="$scale" -Dprism.order=sw -Dprism.lcdtext=false --enable-native-access=ALL-UNNAMED -cp "$classes" \
        techcontract.Pictures "$theme" "$folder"'
}
for set in "${@:-100 150 dark}"; do
    for one in $set; do
        case $one in
            100) take 1 LIGHT docs/manual ;;
            150) take 1.5 LIGHT docs/manual/150 ;;
            dark) take 1 DARK docs/manual/dark ;;
        esac
    done
done
