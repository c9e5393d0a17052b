"""One small file per kind of bad input, each with two or three rows that are otherwise valid."""
import csv
import io
import os
import re
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.utils import get_column_letter

from contracts import organisation_code, uscc_check
from writers import AMOUNTS, HEADER, plain_xls, put_row, save_workbook, style_header, write_zip

PASSWORD = "jianghai2023"
CASES = []                                             # (file, what is wrong, row, column, maker)


def case(file, wrong, row="—", column="—"):
    def keep(maker):
        CASES.append((file, wrong, row, column, maker))
        return maker
    return keep


def make_uscc(prefix, region, body8):
    body17 = prefix + region + organisation_code(body8)
    return body17 + uscc_check(body17)


def good_rows():
    """Three valid contracts, registered after the sample ledger ends; no number is used twice."""
    def row(index, name, leaf, seller, body, buyer, nature, place, tech, ip, goal, industry,
            sign, begin, end, total, technical, payment, register, note):
        return dict(zip(HEADER, [
            index, f"20234407019{index:05d}", name, leaf, seller,
            make_uscc("91", "440704", body), "私营企业", "440704", buyer, nature, place, tech, ip,
            "计划外", goal, industry, sign, begin, end, Decimal(total), Decimal(technical), payment,
            register, "陈晓岚", note]))
    return [
        row(1, "样例：光伏支架自动折弯机研制", "委托开发", "江门市江海区样屿机械有限公司", "MAY00001",
            "江门市江海区样澜钢构有限公司", "私营企业", "440704", "先进制造", "技术秘密",
            "产业共性技术", "金属制品业", date(2023, 6, 20), date(2023, 6, 20), date(2024, 6, 19),
            "45.5", "30", "分期支付", date(2023, 7, 10), "非技术性费用：\n设备购置 12.00 万元\n零部件 3.50 万元"),
        row(2, "样例：仓储调度软件升级改造技术服务", "一般性技术服务", "江门市江海区样砚软件有限公司", "MAY00002",
            "佛山市样帆物流有限公司", "有限责任公司", "440605", "电子信息", "未涉及知识产权",
            "信息与通信技术(ICT)服务业", "软件和信息技术服务业", date(2023, 6, 26),
            date(2023, 6, 26), date(2023, 12, 25), "8.36", "8.36", "一次支付",
            date(2023, 7, 11), ""),
        row(3, "样例：水性涂料技术路线评估咨询", "技术咨询", "江门市江海区样榕咨询有限公司", "MAY00003",
            "港屿样例贸易（香港）有限公司（虚构）", "境外企业", "中国香港", "新材料及其应用", "未涉及知识产权",
            "化学工业", "化学原料和化学制品制造业", date(2023, 6, 28), date(2023, 6, 28),
            date(2024, 3, 27), "12", "12", "一次支付", date(2023, 7, 12), ""),
    ]


def save_rows(path, rows, header=HEADER):
    """Header in Excel row 1, rows from Excel row 2."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    put_row(sheet, 1, header, {n: n for n in header})
    style_header(sheet, 1, len(header))
    for number, row in enumerate(rows, start=2):
        put_row(sheet, number, header, row)
    save_workbook(book, path)


def with_change(path, changes):
    """changes: {Excel row: {header name: value}}"""
    rows = good_rows()
    for excel_row, values in changes.items():
        rows[excel_row - 2].update(values)
    save_rows(path, rows)


# ---- workbooks written part by part, for what openpyxl will not write ---------------------------

EXCEL_EPOCH = date(1899, 12, 30)
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {
    "[Content_Types].xml": XML + f'<Types xmlns="{PKG}/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": XML + f'<Relationships xmlns="{PKG}/relationships"><Relationship Id="rId1" '
    f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": XML + f'<workbook xmlns="{NS}" xmlns:r="{REL}"><sheets>'
    '<sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": XML + f'<Relationships xmlns="{PKG}/relationships">'
    f'<Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{REL}/styles" Target="styles.xml"/></Relationships>',
    # cell styles: 0 general, 1 filled (for the empty rows), 2 date
    "xl/styles.xml": XML + f'<styleSheet xmlns="{NS}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">'
    '<fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs></styleSheet>',
}


def cell_xml(reference, value):
    if isinstance(value, RawCell):
        return value.xml.format(r=reference)
    if isinstance(value, date):
        return f'<c r="{reference}" s="2"><v>{(value - EXCEL_EPOCH).days}</v></c>'
    if isinstance(value, (int, Decimal)):
        return f'<c r="{reference}"><v>{value}</v></c>'
    return (f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}'
            "</t></is></c>")


class RawCell:
    def __init__(self, xml):
        self.xml = xml                                 # {r} stands for the cell reference


def rows_xml(rows):
    lines = []
    for number, row in enumerate([{n: n for n in HEADER}] + rows, start=1):
        cells = "".join(cell_xml(f"{get_column_letter(c)}{number}", row[name])
                        for c, name in enumerate(HEADER, start=1) if row[name] != "")
        lines.append(f'<row r="{number}">{cells}</row>')
    return "".join(lines)


def write_parts(path, rows, doctype="", filler=()):
    """filler: pieces of XML (bytes) put after the last row, inside sheetData."""
    start = XML + doctype + f'<worksheet xmlns="{NS}"><sheetData>' + rows_xml(rows)

    def sheet():
        yield start.encode()
        yield from filler
        yield b"</sheetData></worksheet>"
    parts = {name: text.encode() for name, text in PARTS.items()}
    parts["xl/worksheets/sheet1.xml"] = sheet()
    write_zip(path, parts)


# ---- the file is not what it says ------------------------------------------------------------

@case("01-空文件.xlsx", "文件长度为 0 字节")
def empty_file(path):
    path.write_bytes(b"")


@case("02-空工作簿.xlsx", "工作表里一行也没有")
def empty_workbook(path):
    book = openpyxl.Workbook()
    book.active.title = "台账"
    save_workbook(book, path)


@case("03-只有表头.xlsx", "有 25 列表头，没有合同", "2")
def header_only(path):
    save_rows(path, [])


@case("04-文本冒充xlsx.xlsx", "扩展名是 .xlsx，内容是普通文本（UTF-8）")
def text_as_xlsx(path):
    path.write_text("这是一份普通文本，不是工作簿。\n合同登记编号 项目名称 合同类别\n", encoding="utf-8")


@case("05-xls冒充xlsx.xlsx", "内容是 BIFF（.xls），扩展名改成了 .xlsx；数据本身正确")
def xls_as_xlsx(path):
    plain_xls(path, good_rows())


@case("06-xlsx冒充xls.xls", "内容是 xlsx，扩展名改成了 .xls；数据本身正确")
def xlsx_as_xls(path):
    save_rows(path, good_rows())


@case("07-截断的压缩包.xlsx", "xlsx 只剩前 60% 字节（拷贝中断）")
def truncated(path):
    save_rows(path, good_rows())
    whole = path.read_bytes()
    path.write_bytes(whole[:len(whole) * 6 // 10])


def version_of(jar):
    return [int(n) for n in re.findall(r"\d+", jar.parent.name)]


@case("08-有密码.xlsx", f"整本加密，打开密码 `{PASSWORD}`；解密后数据正确")
def encrypted(path):
    """Needs Java and Apache POI, and salts itself: an existing file is kept."""
    if path.exists():
        return
    plain = path.with_name("plain.tmp.xlsx")
    save_rows(plain, good_rows())
    home = Path.home() / ".m2/repository"
    wanted = ["org/apache/poi/poi", "commons-io/commons-io", "org/apache/logging/log4j/log4j-api",
              "commons-codec/commons-codec", "org/apache/commons/commons-collections4",
              "com/zaxxer/SparseBitSet"]
    newest_first = [sorted((home / w).glob("*/*.jar"), key=version_of, reverse=True) for w in wanted]
    jars = [str(found[0]) for found in newest_first]
    java = Path(os.environ.get("JAVA_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64")) / "bin/java"
    try:
        subprocess.run([java, "-cp", os.pathsep.join(jars), Path(__file__).with_name("Encrypt.java"),
                        plain, path, PASSWORD], check=True)
    finally:
        plain.unlink()


@case("09-压缩炸弹.xlsx", "sheet1.xml 在三行合同之后是 10 亿字节空白，压缩包不到 1 MB", "5")
def zip_bomb(path):
    blanks = b" " * 10_000_000
    write_parts(path, good_rows(), filler=(blanks for _ in range(100)))


@case("10-外部实体.xlsx", "sheet1.xml 用 DOCTYPE 声明外部实体 `file:///etc/passwd` 并在单元格中引用",
      "3", "项目名称")
def external_entity(path):
    rows = good_rows()
    rows[1]["项目名称"] = RawCell('<c r="{r}" t="inlineStr"><is><t>&leak;</t></is></c>')
    write_parts(path, rows, '<!DOCTYPE worksheet [<!ENTITY leak SYSTEM "file:///etc/passwd">]>')


@case("11-实体膨胀.xlsx", "sheet1.xml 里十层实体互相引用（billion laughs），展开约 10 亿个“哈”", "3", "项目名称")
def billion_laughs(path):
    rows = good_rows()
    rows[1]["项目名称"] = RawCell('<c r="{r}" t="inlineStr"><is><t>&h9;</t></is></c>')
    entities = '<!ENTITY h0 "哈">' + "".join(
        f'<!ENTITY h{n} "{f"&h{n - 1};" * 10}">' for n in range(1, 10))
    write_parts(path, rows, f"<!DOCTYPE worksheet [{entities}]>")


@case("12-百万空行.xlsx", "三行合同之后还有 1,000,000 个只有底色的空行（行号、列号省略，格式允许）", "5 起")
def million_rows(path):
    empty = b'<row s="1" customFormat="1"><c s="1"/></row>' * 10_000
    write_parts(path, good_rows(), filler=(empty for _ in range(100)))


@case("13-三万空行带行号.xlsx", "三行合同之后还有 30,000 个只有底色的空行，写法与 Excel 相同", "5 起")
def numbered_empty_rows(path):
    empty = (f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/></row>'.encode()
             for n in range(5, 30_005))
    write_parts(path, good_rows(), filler=empty)


# ---- the header ------------------------------------------------------------------------------

@case("14-合并表头.xlsx", "成交额、技术交易额两列合在一个表头“合同金额(万元)”下，分不清哪一列是哪个", "1",
      "合同成交额(万元)、技术交易额(万元)")
def merged_header(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    column = HEADER.index("合同成交额(万元)") + 1
    names = {n: n for n in HEADER}
    names["合同成交额(万元)"], names["技术交易额(万元)"] = "合同金额(万元)", ""
    put_row(sheet, 1, HEADER, names)
    style_header(sheet, 1, len(HEADER))
    sheet.merge_cells(start_row=1, end_row=1, start_column=column, end_column=column + 1)
    for number, row in enumerate(good_rows(), start=2):
        put_row(sheet, number, HEADER, row)
    save_workbook(book, path)


@case("15-双层表头.xlsx", "第 1 行是“卖方”“买方”大标题（合并），第 2 行才是“名称”“性质”等小标题；合同从第 3 行起",
      "1–2", "卖方…、买方…")
def two_header_rows(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    for column, name in enumerate(HEADER, start=1):
        party = name[:2] if name.startswith(("卖方", "买方")) else None
        sheet.cell(1, column, party or name)
        if party:
            sheet.cell(2, column, name[2:])
        else:
            sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
    for party in ("卖方", "买方"):
        columns = [c for c, n in enumerate(HEADER, start=1) if n.startswith(party)]
        sheet.merge_cells(start_row=1, end_row=1, start_column=columns[0], end_column=columns[-1])
    style_header(sheet, 1, len(HEADER))
    style_header(sheet, 2, len(HEADER))
    for number, row in enumerate(good_rows(), start=3):
        put_row(sheet, number, HEADER, row)
    save_workbook(book, path)


@case("16-缺少合同类别列.xlsx", "没有“合同类别”这一列（其余 24 列齐全）", "1", "合同类别")
def missing_column(path):
    save_rows(path, good_rows(), [n for n in HEADER if n != "合同类别"])


@case("17-金额表头无单位.xlsx", "表头写“合同成交额”“技术交易额”，没有写元还是万元", "1", "合同成交额、技术交易额")
def no_unit(path):
    header = [n.replace("(万元)", "") if n in AMOUNTS else n for n in HEADER]
    rows = [{k.replace("(万元)", "") if k in AMOUNTS else k: v for k, v in r.items()}
            for r in good_rows()]
    save_rows(path, rows, header)


# ---- amounts ---------------------------------------------------------------------------------

@case("18-公式错误.xlsx", "金额单元格是公式，结果为 `#REF!`（第 3 行）和 `#DIV/0!`（第 4 行）", "3、4",
      "合同成交额(万元)")
def formula_error(path):
    rows = good_rows()
    rows[1]["合同成交额(万元)"] = RawCell('<c r="{r}" t="e"><f>#REF!*2</f><v>#REF!</v></c>')
    rows[2]["合同成交额(万元)"] = RawCell('<c r="{r}" t="e"><f>12/0</f><v>#DIV/0!</v></c>')
    write_parts(path, rows)


@case("19-金额带万字.xlsx", "金额是文本“12万”（表头单位已是万元）", "4", "合同成交额(万元)、技术交易额(万元)")
def amount_with_wan(path):
    with_change(path, {4: {"合同成交额(万元)": "12万", "技术交易额(万元)": "12万"}})


@case("20-技术交易额大于成交额.xlsx", "技术交易额 9.36 > 成交额 8.36", "3", "技术交易额(万元)")
def technical_too_large(path):
    with_change(path, {3: {"技术交易额(万元)": Decimal("9.36")}})


@case("21-负数金额.xlsx", "成交额与技术交易额为 −8.36", "3", "合同成交额(万元)、技术交易额(万元)")
def negative_amount(path):
    with_change(path, {3: {"合同成交额(万元)": Decimal("-8.36"),
                           "技术交易额(万元)": Decimal("-8.36")}})


# ---- dates -----------------------------------------------------------------------------------

@case("22-日期9999年.xlsx", "有效期止写成 9999-12-31（第 3 行为日期，第 4 行为文本“9999年12月31日”）", "3、4",
      "有效期止")
def year_9999(path):
    with_change(path, {3: {"有效期止": date(9999, 12, 31)}, 4: {"有效期止": "9999年12月31日"}})


@case("23-日期1899年.xlsx", "签订日期为文本“1899-12-31”（第 3 行）和序列值 0（第 4 行）", "3、4", "签订日期")
def year_1899(path):
    rows = good_rows()
    rows[1]["签订日期"] = "1899-12-31"
    rows[2]["签订日期"] = RawCell('<c r="{r}" s="2"><v>0</v></c>')
    write_parts(path, rows)


# ---- codes and numbers -----------------------------------------------------------------------

@case("24-信用代码校验位错.xlsx", "统一社会信用代码最后一位（校验位）不对", "3", "卖方统一社会信用代码")
def bad_uscc(path):
    code = good_rows()[1]["卖方统一社会信用代码"]
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    with_change(path, {3: {"卖方统一社会信用代码": wrong}})


@case("25-未知区划449999.xlsx", "买方所在地 449999 不在行政区划代码表中", "3", "买方所在地(国别)")
def unknown_region(path):
    with_change(path, {3: {"买方所在地(国别)": "449999"}})


@case("26-文件内编号重复.xlsx", "第 4 行与第 2 行的合同登记编号相同", "4（与 2）", "合同登记编号")
def duplicate_number(path):
    with_change(path, {4: {"合同登记编号": good_rows()[0]["合同登记编号"]}})


@case("27-编号存为数字.xlsx", "16 位编号按数字存储，Excel 只留 15 位有效数字，末位 2 变成了 0", "3", "合同登记编号")
def number_as_number(path):
    rows = good_rows()
    rounded = int(rows[1]["合同登记编号"]) // 10 * 10
    rows[1]["合同登记编号"] = RawCell(f'<c r="{{r}}"><v>{rounded}</v></c>')
    write_parts(path, rows)


@case("28-编号位数不对.xlsx", "编号 15 位（第 3 行）、17 位（第 4 行）", "3、4", "合同登记编号")
def wrong_length(path):
    rows = good_rows()
    with_change(path, {3: {"合同登记编号": rows[1]["合同登记编号"][:-1]},
                       4: {"合同登记编号": rows[2]["合同登记编号"] + "0"}})


@case("29-有编号无登记日期.xlsx", "有合同登记编号，登记日期为空", "3", "登记日期")
def no_register_date(path):
    with_change(path, {3: {"登记日期": ""}})


@case("30-未知合同类别.xlsx", "合同类别为“四技合同”", "3", "合同类别")
def unknown_type(path):
    with_change(path, {3: {"合同类别": "四技合同"}})


# ---- csv -------------------------------------------------------------------------------------

def good_csv():
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(good_rows())
    return out.getvalue()


@case("31-UTF-16.csv", "编码为 UTF-16（小端，带 BOM）；数据本身正确，能认出就读，不能就说明，不得出现乱码")
def utf16_csv(path):
    path.write_bytes(b"\xff\xfe" + good_csv().encode("utf-16-le"))


@case("32-引号不配对.csv", "UTF-8。第二份合同的项目名称前有半个引号，到文件末尾也没有收", "合同 2", "项目名称")
def broken_quote(path):
    name = good_rows()[1]["项目名称"]
    path.write_bytes(good_csv().replace(name, '"' + name).encode("utf-8"))


def write_all(folder):
    folder.mkdir(exist_ok=True)
    table = ["# 坏文件样例", "",
             "每个文件只有一处（一类）毛病，其余两三行合同都是正确的。内容全部虚构。",
             "行号为 Excel 行号（从 1 起；没有特别说明时第 1 行是表头，第 2–4 行是合同），列为表头名称。", "",
             "One fault per file; the other rows are valid and invented. Rows are Excel rows, from 1.", "",
             "| 文件 | 毛病 | 行 | 列 |", "|---|---|---|---|"]
    for file, wrong, row, column, maker in CASES:
        maker(folder / file)
        table.append(f"| {file} | {wrong} | {row} | {column} |")
    (folder / "README.md").write_text("\n".join(table) + "\n", encoding="utf-8")
