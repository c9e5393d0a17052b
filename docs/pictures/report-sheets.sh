#!/bin/sh
# Exports the sample ledger's yearly workbook, lets LibreOffice recalculate it, compares every number with openpyxl and
# draws each sheet's first page to docs/pictures/report-sheet-NN.png. Needs soffice, pdftoppm, python3 with openpyxl.
# Usage: report-sheets.sh 'COMMAND THAT STARTS THE PROGRAM' [YEAR]
set -eu
cd "$(dirname "$0")/../.."
program=${1:-target/techcontract/bin/techcontract}
year=${2:-2022}
work=$(mktemp -d)
mkdir "$work/out"
trap 'rm -rf "$work"' EXIT
$program import sample-data/江海区技术合同台账2021-2023（虚构）.xlsx --data "$work/data"
$program report "$year" --data "$work/data" --out "$work/report.xlsx"
office() { soffice -env:UserInstallation="file://$work/office" --headless --convert-to "$1" --outdir "$work/out" "$work/report.xlsx" >/dev/null 2>&1; }
office xlsx:"Calc MS Excel 2007 XML"
office pdf
/usr/bin/python3 - "$work/report.xlsx" "$work/out/report.xlsx" <<'PY'
import re, sys
from openpyxl import load_workbook
ours, recalculated = (load_workbook(name, data_only=True) for name in sys.argv[1:])
assert ours.sheetnames == recalculated.sheetnames, recalculated.sheetnames
cells = 0
for sheet in ours:
    other = recalculated[sheet.title]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value not in (None, ""):
                cells += 1
                found = other[cell.coordinate].value
                assert found == cell.value or abs(float(found) - float(cell.value)) < 1e-9, (sheet.title, cell.coordinate, cell.value, found)
charts = ours["图表"]._charts
for chart in charts:
    for series in chart.series:
        page, area = series.val.numRef.f.rsplit("!", 1)
        held = [cell[0].value for cell in ours[page.strip("'")][area.replace("$", "")]]
        drawn = [float(point.v) for point in series.val.numRef.numCache.pt]
        assert held == drawn, (series.val.numRef.f, held, drawn)
print(f"{len(ours.sheetnames)} sheets, {cells} cells equal after LibreOffice, {len(charts)} charts drawn from the cells they name")
PY
pages=$(pdfinfo "$work/out/report.pdf" | sed -n 's/^Pages: *//p')
number=0
page=1
while [ "$page" -le "$pages" ]; do
    # A sheet that runs over several pages repeats its headings, not its title.
    title=$(pdftotext -f "$page" -l "$page" "$work/out/report.pdf" - | sed -n 1p)
    case $title in
        *统计表 | *台账)
            number=$((number + 1))
            pdftoppm -r 60 -f "$page" -l "$page" -singlefile -png "$work/out/report.pdf" "docs/pictures/report-sheet-$(printf %02d "$number")"
            ;;
    esac
    page=$((page + 1))
done
echo "$number pictures"
