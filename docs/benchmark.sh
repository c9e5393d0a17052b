#!/bin/sh
# Repeats the figures of docs/benchmarks.md: import and workbook beside their floors, statistics and ledger beside theirs, then the window: how fast it answers, how fast it starts.
# The start needs a display, or xvfb-run.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
for java in /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-}/bin/java"; do
    [ -x "$java" ] && break
done
classes="target/test-classes:target/classes:$(cat target/classpath)"
run() { "$java" -XX:+UseSerialGC -Duser.language=zh -Duser.country=CN --enable-native-access=ALL-UNNAMED -cp "$classes" "$@"; }
screen() { if [ -n "${DISPLAY:-}" ]; then run "$@"; else java=$java classes=$classes xvfb-run -a "$java" -XX:+UseSerialGC \
    -Duser.language=zh -Duser.country=CN --enable-native-access=ALL-UNNAMED -cp "$classes" "$@"; fi; }

run techcontract.benchmark.Benchmark
# XlsxWriter from the package registry, or the system's own; python3 on the path must have it.
python3 -c 'import xlsxwriter' 2>/dev/null || { python3 -m venv target/python && target/python/bin/pip -q install XlsxWriter && PATH="$PWD/target/python/bin:$PATH"; }
nation=$(mktemp -d)
run techcontract.benchmark.StatisticsBenchmark "$nation"
echo "一百万份合同的统计页（ms） · 其间界面最久没有回应（ms） · 堆峰值（MB）"
screen -Xmx512m techcontract.ScreenProbe "$nation/nation"
echo "一百万份合同的窗口：中位 · 第 95 百分位 · 最长（ms）"
screen -Xmx768m techcontract.DeskProbe "$nation/nation"
rm -rf "$nation"
hundred=$(mktemp -d)
run techcontract.benchmark.NationalLedger "$hundred" 100000
echo "十万份合同的窗口：中位 · 第 95 百分位 · 最长（ms）"
screen -Xmx768m techcontract.DeskProbe "$hundred"
rm -rf "$hundred"

data=$(mktemp -d)
run techcontract.Main import sample-data/江海区技术合同台账2021-2023（虚构）.xlsx --data "$data"
echo "启动到台账画出（ms） · 只有一个标签的 JavaFX 窗口（ms）"
for _ in 1 2 3 4 5; do
    echo "$(screen techcontract.StartProbe desk "$data") · $(screen techcontract.StartProbe bare)"
done
rm -rf "$data"
