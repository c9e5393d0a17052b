#!/bin/sh
# Builds target/techcontract-linux/: the application folder with a Java runtime of its own, and a .tar.gz of it.
# Needs Maven and a JDK 25 with jlink; JAVA_HOME or the first one under /usr/lib/jvm.
set -eu
cd "$(dirname "$0")/../.."

for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -x "$jdk/bin/jlink" ] && grep -q '^JAVA_VERSION="2[5-9]' "$jdk/release" 2>/dev/null; then
        break
    fi
    jdk=
done
if [ -z "$jdk" ]; then
    echo "需要 JDK 25（含 jlink）。请安装，或设置 JAVA_HOME。 / A JDK 25 with jlink is needed." >&2
    exit 1
fi

mvn -q -B package -DskipTests
out=target/techcontract-linux
rm -rf "$out" "$out.tar.gz"
cp -a target/techcontract "$out"
"$jdk/bin/jlink" --add-modules "$(grep -v '^#' installers/common/modules | paste -sd, -)" \
    --include-locales=zh,en --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out/runtime"
"$out/bin/techcontract" --version
tar -C target -czf "$out.tar.gz" techcontract-linux
du -sh "$out" "$out.tar.gz"
