"""Writes ledgers as .xlsx, .xls and .csv so that two runs give the same bytes."""
import csv
import io
import re
import zipfile
from datetime import date, datetime, timedelta

import openpyxl
import xlwt
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from contracts import wan, wan_text

STAMP = datetime(2023, 7, 3, 9, 0, 0)      # created / modified of every workbook
TITLE = "江海区技术合同登记台账（样例数据，合同与单位均为虚构）"
HEADER = ["序号", "合同登记编号", "项目名称", "合同类别", "卖方名称", "卖方统一社会信用代码", "卖方性质",
          "卖方所在地", "买方名称", "买方性质", "买方所在地(国别)", "技术领域", "知识产权", "计划来源",
          "社会经济目标", "服务行业", "签订日期", "有效期起", "有效期止", "合同成交额(万元)",
          "技术交易额(万元)", "支付方式", "登记日期", "登记员", "备注"]
WIDTHS = {"序号": 6, "合同登记编号": 19, "项目名称": 42, "合同类别": 16, "卖方名称": 34,
          "卖方统一社会信用代码": 22, "买方名称": 34, "社会经济目标": 26, "服务行业": 26, "备注": 26}
DATES = {"签订日期", "有效期起", "有效期止", "登记日期"}
AMOUNTS = {"合同成交额(万元)", "技术交易额(万元)"}


def row_of(index, c):
    """One contract as a dict from header name to cell value."""
    return dict(zip(HEADER, [
        index, c.number, c.name, c.leaf, c.seller.name, c.seller.uscc, c.seller.nature,
        c.seller.place, c.buyer.name, c.buyer.nature, c.buyer.place, c.tech_field, c.ip, c.plan,
        c.objective, c.industry, c.sign, c.begin, c.end, wan(c.total), wan(c.technical), c.payment,
        c.register, c.registrar, c.remark]))


# ---- xlsx ------------------------------------------------------------------------------------

def save_workbook(book, path):
    """Saves with fixed times inside: openpyxl itself stamps the clock."""
    buffer = io.BytesIO()
    book.properties.creator = "样例数据"
    book.properties.created = STAMP
    book.save(buffer)
    stamp = STAMP.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(buffer) as old:
        parts = {n: old.read(n) for n in old.namelist()}
    core = "docProps/core.xml"
    parts[core] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, parts[core])
    write_zip(path, parts)


def write_zip(path, parts):
    """parts: name -> bytes, or an iterator of bytes for a part too large to hold."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, STAMP.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            with out.open(info, "w", force_zip64=False) as part:
                for chunk in [data] if isinstance(data, bytes) else data:
                    part.write(chunk)


def put_row(sheet, row_number, header, row):
    """Writes one row; text stays text, dates and amounts get their number format."""
    for column, name in enumerate(header, start=1):
        value = row.get(name, "")
        cell = sheet.cell(row_number, column, None if value == "" else value)
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        elif name in AMOUNTS or name.startswith(("合同成交额", "技术交易额")):
            cell.number_format = "#,##0.00####"
        elif isinstance(value, str):
            cell.number_format = "@"
        if name == "备注":
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def style_header(sheet, row_number, columns):
    line = Side(style="thin", color="999999")
    for column in range(1, columns + 1):
        cell = sheet.cell(row_number, column)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE7F0")
        cell.border = Border(bottom=line, top=line, left=line, right=line)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def write_ledger(path, contracts):
    """The bureau's ledger: a merged title in row 1, the header in row 2, contracts below."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    last = get_column_letter(len(HEADER))
    sheet["A1"] = TITLE
    sheet.merge_cells(f"A1:{last}1")
    sheet["A1"].font = Font(bold=True, size=16)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 30
    put_row(sheet, 2, HEADER, {n: n for n in HEADER})
    style_header(sheet, 2, len(HEADER))
    for index, contract in enumerate(contracts, start=1):
        put_row(sheet, index + 2, HEADER, row_of(index, contract))
    for column, name in enumerate(HEADER, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(name, 14)
    sheet.freeze_panes = "D3"
    sheet.auto_filter.ref = f"A2:{last}{len(contracts) + 2}"
    save_workbook(book, path)


# ---- the older shapes ------------------------------------------------------------------------

OLD_TITLE = "技术合同登记台账（二〇一二至二〇一三年，样例数据，合同与单位均为虚构）"
OLD_GROUP_NAMES = {"1": ["开发", "技术开发"], "2": ["转让", "技术转让"], "4": ["咨询", "技术咨询"],
                   "5": ["服务", "技术服务"]}
FULL_WIDTH = str.maketrans("0123456789,.", "０１２３４５６７８９，．")


def old_date(day, index):
    return [f"{day.year}.{day.month:02d}.{day.day:02d}", f"{day.year}/{day.month}/{day.day}",
            f"{day.year}年{day.month}月{day.day}日"][index % 3]


def old_amount(cents, index):
    text = f"{cents // 100:,}.{cents % 100:02d}"
    return text.translate(FULL_WIDTH) if index % 8 == 5 else text


def old_row(index, c):
    """One contract under the headers of an older ledger; everything is text, amounts in 元."""
    day = old_date(c.sign, index)
    return {
        "序号": str(index), "合同编号": c.number, "签订时间": day if index % 10 != 7 else
        day.translate(FULL_WIDTH), "登记时间": old_date(c.register, index),
        "合同类型": OLD_GROUP_NAMES[c.group][0 if index % 4 else 1], "合同名称": c.name,
        "甲方": c.buyer.name, "甲方单位性质": c.buyer.nature, "甲方所在地区": c.buyer.place,
        "乙方": c.seller.name, "乙方统一社会信用代码": c.seller.uscc, "乙方单位性质": c.seller.nature,
        "乙方所在地区": c.seller.place, "成交额（元）": old_amount(c.total, index),
        "技术交易额（元）": old_amount(c.technical, index), "付款方式": c.payment,
        "开始日期": old_date(c.begin, index), "结束日期": old_date(c.end, index),
        "技术领域": c.tech_field, "知识产权类型": c.ip, "项目计划来源": c.plan,
        "社会经济目标": c.objective, "服务的国民经济行业": c.industry, "经办人": c.registrar,
        "备注": c.remark}


def write_old_xls(path, contracts):
    """A real BIFF workbook: merged title, other column order and names, everything as text."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("登记台账")
    bold = xlwt.easyxf("font: bold on; align: horiz center")
    wrap = xlwt.easyxf("align: wrap on, vert top")
    rows = [old_row(i, c) for i, c in enumerate(contracts, start=1)]
    names = list(rows[0])
    sheet.write_merge(0, 0, 0, len(names) - 1, OLD_TITLE, bold)
    for column, name in enumerate(names):
        sheet.write(1, column, name, bold)
        for r, row in enumerate(rows, start=2):
            sheet.write(r, column, row[name], wrap)
    book.save(str(path))


CSV_HEADER = [n for n in HEADER if n != "卖方统一社会信用代码"]      # the code did not exist in 2011
GROUP_NAMES = {"1": "技术开发", "2": "技术转让", "4": "技术咨询", "5": "技术服务"}


def csv_text(contracts):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_HEADER)
    for index, c in enumerate(contracts, start=1):
        row = row_of(index, c)
        row["合同类别"] = GROUP_NAMES[c.group]
        for name in DATES:
            row[name] = row[name].isoformat()
        for name, cents in (("合同成交额(万元)", c.total), ("技术交易额(万元)", c.technical)):
            digits = wan_text(cents)
            whole, _, fraction = digits.partition(".")
            row[name] = f"{int(whole):,}.{fraction}"
        if index % 5 == 2:
            row["项目名称"] += ",含现场调试"
        if index % 3 == 0 and not c.costs:
            row["备注"] = '甲方原名"样屿器材厂",\n已更名'
        writer.writerow([row[n] for n in CSV_HEADER])
    return out.getvalue()


def shift_weeks(contract, weeks):
    """Moves a contract's dates back by whole weeks, so that working days stay weekdays."""
    back = timedelta(weeks=weeks)
    for name in ("sign", "begin", "end", "register"):
        setattr(contract, name, getattr(contract, name) - back)


def plain_xls(path, rows):
    """The 25 columns as BIFF, dates and amounts real numbers."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("台账")
    as_date = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for column, name in enumerate(HEADER):
        sheet.write(0, column, name)
        for r, row in enumerate(rows, start=1):
            value = row[name]
            if isinstance(value, date):
                sheet.write(r, column, value, as_date)
            else:
                sheet.write(r, column, float(value) if name in AMOUNTS else value)
    book.save(str(path))
