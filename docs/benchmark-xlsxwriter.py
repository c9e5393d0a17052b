#!/usr/bin/env python3
"""Writes the cells of a detail ledger with XlsxWriter, for docs/benchmark.sh: benchmark-xlsxwriter.py CELLS.tsv FILE.xlsx"""
import datetime
import resource
import sys

import xlsxwriter

AMOUNTS, DAYS = {0, 19, 20}, {16, 17, 18, 22}

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheet = book.add_worksheet("台账")
day = book.add_format({"num_format": "yyyy-mm-dd"})
with open(sys.argv[1], encoding="utf-8") as lines:
    for row, line in enumerate(lines):
        for column, cell in enumerate(line.rstrip("\n").split("\t")):
            if column in AMOUNTS:
                sheet.write_number(row, column, float(cell))
            elif column in DAYS:
                sheet.write_datetime(row, column, datetime.date.fromisoformat(cell), day)
            else:
                sheet.write_string(row, column, cell)
book.close()
used = resource.getrusage(resource.RUSAGE_SELF)
print("cpu", round(1000 * (used.ru_utime + used.ru_stime)), "peak", used.ru_maxrss // 1024)
