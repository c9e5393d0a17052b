#!/usr/bin/python3
"""Writes the sample data of the desk: an invented ledger of a county bureau, the same kind of data
in older shapes, one file per kind of bad input, the expected totals and the README files.

    /usr/bin/python3 sample-data/make_samples.py [--codes DIR]

Needs python3-openpyxl, python3-xlwt and python3-xlrd (Debian). Seeded: two runs give the same
bytes. bad/08-有密码.xlsx alone holds random salt; it is kept when it exists, and made with Java and
Apache POI from the local Maven repository when it does not. With --codes, every name used is also
checked against the code tables (contract_type.csv, region.csv ...) in DIR.
"""
import argparse
import copy
import csv
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "source"))

import openpyxl                                                         # noqa: E402
import xlrd                                                             # noqa: E402
import badfiles                                                         # noqa: E402
from contracts import (WAN, YEAR_TOTALS, invent_all, is_working_day,   # noqa: E402
                       organisation_code, uscc_check)
from writers import (FULL_WIDTH, HEADER, csv_text, shift_weeks, write_ledger,     # noqa: E402
                     write_old_xls)

LEDGER = "江海区技术合同台账2021-2023（虚构）.xlsx"
OLD_XLS = "台账样例2022（旧式表头）.xls"
OLD_CSV_GBK = "台账样例2012（GBK）.csv"
OLD_CSV_UTF8 = "台账样例2012（UTF-8）.csv"
GROUPS = {"1": "技术开发", "2": "技术转让", "3": "技术许可", "4": "技术咨询", "5": "技术服务"}


# ---- the older shapes: the same contracts, moved back to years nothing else uses ------------------

def moved_back(contracts, weeks, year, prefix):
    """Copies with dates moved back by whole weeks and old 14-digit numbers."""
    copies = [copy.copy(c) for c in contracts]
    for serial, c in enumerate(copies, start=1):
        shift_weeks(c, weeks)
        assert c.register.year == year
        c.number = f"{prefix}440701{serial:06d}"
        if c.note.startswith("上年签订") and c.sign.year == year:
            c.note = ""
    return copies


def every_nth(contracts, count):
    return [contracts[i * len(contracts) // count] for i in range(count)]


def old_contracts(years):
    without_licence = {y: [c for c in cs if c.group != "3"] for y, cs in years.items()}
    first_half = [c for c in without_licence[2022] if c.register < date(2022, 7, 1)]
    second_half = [c for c in without_licence[2022] if c.register >= date(2022, 7, 1)]
    in_xls = (moved_back(every_nth(second_half, 25), 522, 2012, "12")
              + moved_back(every_nth(first_half, 15), 469, 2013, "13"))
    middle_2021 = [c for c in without_licence[2021] if c.sign.year == 2021]
    largest = max(middle_2021, key=lambda c: c.total)          # so that one amount has a comma
    chosen = every_nth([c for c in middle_2021 if c is not largest], 14) + [largest]
    in_csv = moved_back(sorted(chosen, key=lambda c: c.number), 522, 2011, "11")
    return in_xls, in_csv


# ---- expected totals: plain sums of integer cents -------------------------------------------------

def sums(contracts):
    return (len(contracts), sum(c.total for c in contracts), sum(c.technical for c in contracts))


def yuan(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def write_expected(path, years):
    with open(path, "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["year", "type", "count", "contract_yuan", "technology_yuan"])
        for year, contracts in years.items():
            for group in GROUPS:
                count, total, technical = sums([c for c in contracts if c.group == group])
                out.writerow([year, group, count, yuan(total), yuan(technical)])


def totals_table(years):
    lines = ["| 登记年 | 合同类别 | 项数 | 合同成交额（元） | 技术交易额（元） |", "|---|---|---:|---:|---:|"]
    for year, contracts in years.items():
        label = f"{year} 上半年" if year == 2023 else str(year)
        parts = [(GROUPS[g], [c for c in contracts if c.group == g]) for g in GROUPS]
        for name, some in parts + [("合计", contracts)]:
            count, total, technical = sums(some)
            bold = "**" if name == "合计" else ""
            lines.append(f"| {label} | {bold}{name}{bold} | {bold}{count}{bold} "
                         f"| {bold}{yuan(total)}{bold} | {bold}{yuan(technical)}{bold} |")
    return "\n".join(lines)


README = """# 样例数据

**除两个合计数外，本目录的一切都是虚构的**：合同、单位、统一社会信用代码、登记员、金额、日期、登记点代码 `01`。
如与真实单位同名，纯属巧合。不虚构的只有两个公开数字：江海区 2022 年登记成交额 3.6 亿元（36,000 万元）、
2023 年上半年 2.3 亿元（23,000 万元）。虚构合同的金额恰好加到这两个数。2021 年的 29,000 万元（2.9 亿元）
也是虚构的，没有公开来源；各类别、各领域的构成和技术交易额同样没有公开来源。

| 文件 | 内容 |
|---|---|
| {ledger} | 台账，{count} 份合同（2021 年 {n2021}、2022 年 {n2022}、2023 年上半年 {n2023}），登记日期 2021-01 至 2023-06。第 1 行标题（合并），第 2 行 25 列表头，第 3 行起是合同，金额单位万元 |
| {xls} | 旧式台账，真正的 .xls（BIFF），40 份。第 1 行标题，第 2 行表头。列次序、列名不同，全部是文本，金额单位元、带千分位，个别为全角数字，日期三种写法，类别只写到大类（开发、技术开发……），14 位旧编号 |
| {gbk} | 15 份，GBK 编码，CRLF 换行，字段内有逗号、引号和换行，14 位旧编号；没有信用代码列（当时还没有） |
| {utf8} | 与上一个文件内容相同，UTF-8 编码，无 BOM |
| bad/ | 各种坏文件，一类一个，见 bad/README.md |
| expected.csv | 台账的应得合计：年、类别（1 开发 2 转让 3 许可 4 咨询 5 服务）、项数、成交额（元）、技术交易额（元） |
| make_samples.py、source/ | 生成以上全部文件的脚本和它用的单位、标的清单。运行：`/usr/bin/python3 sample-data/make_samples.py` |

旧式 .xls 取自 2022 年的 40 份合同，日期整周前移到 2012 年（25 份）和 2013 年（15 份）；csv 取自 2021 年的 15 份，
前移到 2011 年。.xls 里的信用代码当作后来补录。这样与主台账一起导入时，编号、年度都不相撞，2021–2023 年的合计不变。文件名里的年份只是样例名。

备注里的非技术性费用写成：第一行“非技术性费用：”，以后每行“<名目> <数> 万元”，各行之和恰为成交额减技术交易额。

## 应得合计

由 make_samples.py 直接把以分为单位的整数相加得到，与 Java 程序无关。2023 年只有上半年。

{table}

| 其他文件 | 项数 | 合同成交额（元） | 技术交易额（元） |
|---|---:|---:|---:|
{old_table}

## English

Everything here is invented (contracts, firms, credit codes, clerks, registration point `01`) except
two published totals: Jianghai district registered 360 million yuan in 2022 and 230 million yuan in the
first half of 2023. The invented contracts add to these exactly. The 2021 total (290 million) is invented.
The ledger has a merged title in row 1, its 25 headers in row 2 and contracts from row 3, in units of
10,000 yuan. The .xls and .csv files hold copies of some contracts moved back to 2011-2013, in older
layouts. `bad/` holds one faulty file per kind. `expected.csv` is the reference for totals: plain sums
of integer cents made by the script, independent of the Java program.
"""


def write_readme(path, years, in_xls, in_csv):
    old = [(OLD_XLS + " 2012", [c for c in in_xls if c.register.year == 2012]),
           (OLD_XLS + " 2013", [c for c in in_xls if c.register.year == 2013]),
           (OLD_CSV_GBK + "、UTF-8 各", in_csv)]
    rows = [(name,) + sums(some) for name, some in old]
    old_table = "\n".join(f"| {n} | {k} | {yuan(t)} | {a} |" for n, k, t, a in
                          [(n, k, t, yuan(a)) for n, k, t, a in rows])
    path.write_text(README.format(
        ledger=LEDGER, xls=OLD_XLS, gbk=OLD_CSV_GBK, utf8=OLD_CSV_UTF8, table=totals_table(years),
        old_table=old_table, n2021=len(years[2021]), n2022=len(years[2022]),
        n2023=len(years[2023]), count=sum(map(len, years.values()))), encoding="utf-8")


# ---- checks: what was written is read back --------------------------------------------------------

def cents(text):
    return int(Decimal(str(text).replace(",", "")) * WAN)


def check_ledger(path, years):
    sheet = openpyxl.load_workbook(path)["台账"]
    assert [c.value for c in sheet[2]] == HEADER
    seen, last_day, next_serial = set(), date.min, Counter()
    totals, technicals = Counter(), Counter()
    codes, natures = {}, {}
    for values in sheet.iter_rows(min_row=3, values_only=True):
        r = dict(zip(HEADER, values))
        sign, begin, end, register = (r[n].date() for n in ("签订日期", "有效期起", "有效期止", "登记日期"))
        year, number = register.year, r["合同登记编号"]
        next_serial[year] += 1
        assert number == f"{year}440701{next_serial[year]:06d}" and isinstance(number, str)
        assert sign <= begin <= register <= end and last_day <= register and is_working_day(register)
        last_day = register
        total, technical = cents(r["合同成交额(万元)"]), cents(r["技术交易额(万元)"])
        assert 0 < technical <= total
        lines = (r["备注"] or "").split("\n")
        listed = sum(cents(x.split()[1]) for x in lines[1:]) if lines[0] == "非技术性费用：" else 0
        assert listed == total - technical, number
        code = r["卖方统一社会信用代码"]
        assert code[-1] == uscc_check(code[:17]) and code[8:17] == organisation_code(code[8:16])
        assert codes.setdefault(r["卖方名称"], code) == code and r["卖方名称"] != r["买方名称"]
        for side in ("卖方", "买方"):
            nature = r[side + "性质"]
            assert natures.setdefault(r[side + "名称"], nature) == nature
        assert r["合同类别"] != "专利实施许可转让"
        assert not (r["合同类别"].endswith("许可") and sign.year < 2021)
        key = (r["卖方名称"], r["买方名称"], total, sign)
        assert key not in seen and r["项目名称"] not in seen
        seen |= {key, r["项目名称"]}
        totals[year] += total
        technicals[year] += technical
    assert dict(totals) == {y: t * WAN for y, t in YEAR_TOTALS.items()}, totals
    assert len(set(codes.values())) == len(codes)
    for year, contracts in years.items():
        assert (next_serial[year], totals[year], technicals[year]) == sums(contracts)
    return len(codes), len({r for r in natures}) - len(codes)


def check_old(in_xls, in_csv):
    sheet = xlrd.open_workbook(str(HERE / OLD_XLS)).sheet_by_index(0)
    header = sheet.row_values(1)
    back = {v: k for k, v in FULL_WIDTH.items()}
    column = [str(v).translate(back).replace(",", "")
              for v in sheet.col_values(header.index("成交额（元）"), 2)]
    assert sheet.nrows == 42 and sum(Decimal(v) for v in column) * 100 == sums(in_xls)[1]
    texts = []
    for name, encoding in ((OLD_CSV_GBK, "gbk"), (OLD_CSV_UTF8, "utf-8")):
        with open(HERE / name, encoding=encoding, newline="") as f:
            texts.append(list(csv.DictReader(f)))
    assert texts[0] == texts[1] and len(texts[0]) == 15
    assert sum(cents(r["合同成交额(万元)"]) for r in texts[0]) == sums(in_csv)[1]


def check_codes(folder, years):
    """Every coded value names exactly one row of its table (and is a leaf where that matters)."""
    def table(name):
        with open(folder / name, encoding="utf-8", newline="") as f:
            return list(csv.DictReader(f))

    def names(name, keep=lambda r: True):
        return Counter(r["name"] for r in table(name) if keep(r))

    def no_children(name):
        rows = table(name)
        parents = {r["parent"] for r in rows}
        return Counter(r["name"] for r in rows if r["code"] not in parents)

    regions = {r["code"] for r in table("region.csv")} - {r["parent"] for r in table("region.csv")}
    countries = names("country_customs.csv")
    natures = names("party_nature.csv")
    for c in [c for cs in years.values() for c in cs]:
        assert c.seller.place in regions and (c.buyer.place in regions
                                              or countries[c.buyer.place] == 1), c.buyer
        assert (c.buyer.nature == "境外企业") == (not c.buyer.place.isdigit()), c.buyer
        for name, value in (("contract_type.csv", c.leaf), ("technology_field.csv", c.tech_field),
                            ("intellectual_property_type.csv", c.ip), ("plan_source.csv", c.plan),
                            ("socio_economic_objective.csv", c.objective),
                            ("payment_mode.csv", c.payment), ("industry.csv", c.industry)):
            assert no_children(name)[value] == 1, (name, value)
            assert names(name)[value] == 1 or value == "技术咨询", (name, value)
        assert natures[c.seller.nature] == natures[c.buyer.nature] == 1, (c.seller, c.buyer)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--codes", type=Path, help="folder of the code tables to check against")
    arguments = options.parse_args()
    years, _ = invent_all()
    everything = [c for contracts in years.values() for c in contracts]
    in_xls, in_csv = old_contracts(years)
    if arguments.codes:
        check_codes(arguments.codes, years)
    write_ledger(HERE / LEDGER, everything)
    write_old_xls(HERE / OLD_XLS, in_xls)
    text = csv_text(in_csv)
    (HERE / OLD_CSV_GBK).write_bytes(text.encode("gbk"))
    (HERE / OLD_CSV_UTF8).write_bytes(text.encode("utf-8"))
    write_expected(HERE / "expected.csv", years)
    write_readme(HERE / "README.md", years, in_xls, in_csv)
    badfiles.write_all(HERE / "bad")
    sellers, buyers = check_ledger(HERE / LEDGER, years)
    check_old(in_xls, in_csv)
    print(f"{len(everything)} contracts, {sellers} sellers, {buyers} other buyers")
    for year, contracts in years.items():
        count, total, technical = sums(contracts)
        print(year, count, yuan(total), yuan(technical), f"{technical / total:.2%}")


if __name__ == "__main__":
    main()
