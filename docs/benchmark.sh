#!/bin/sh
# Repeats the figures of docs/benchmarks.md: import and workbook beside their floors, then the start of the window.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
for java in /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-}/bin/java"; do
    [ -x "$java" ] && break
done
"$java" -Duser.language=zh -Duser.country=CN -cp "target/test-classes:target/classes:$(cat target/classpath)" \
    techcontract.benchmark.Benchmark
