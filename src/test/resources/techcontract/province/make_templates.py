"""Makes the templates the tests fill, in the layouts provinces publish. Run: python3 make_templates.py"""
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.utils import get_column_letter
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

THIN = Border(*[Side(style="thin")] * 4)
RED = PatternFill("solid", bgColor="FFC7CE")


def box(ws, area, **style):
    for row in ws[area]:
        for cell in row:
            cell.border = THIN
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            for name, value in style.items():
                setattr(cell, name, value)


def types(file, rows, formula_total=True):
    """Hunan 表2: two-level headings, total last, sums as formulas, ratios as Excel percent."""
    wb = Workbook()
    ws = wb.active
    ws.title = "表2"
    ws["A1"] = "{}年全省技术合同登记情况（按合同类别）".format(2023)
    ws.merge_cells("A1:J1")
    ws["A1"].font = Font(name="方正小标宋简体", size=16, bold=True)
    for first, name in ((2, "交易量（项）"), (5, "成交额（亿元）"), (8, "技术交易额（亿元）")):
        ws.cell(2, first, name)
        ws.merge_cells(start_row=2, end_row=2, start_column=first, end_column=first + 2)
        for i, word in enumerate(("2022年", "2023年", "增长率")):
            ws.cell(3, first + i, word)
    ws["A2"] = "合同类别"
    ws.merge_cells("A2:A3")
    last = 3 + len(rows)
    for i, row in enumerate(rows):
        ws.cell(4 + i, 1, row)
    ws.cell(last + 1, 1, "总计")
    box(ws, "A2:J%d" % (last + 1))
    for column in "BCEFHI":
        if formula_total:
            ws["%s%d" % (column, last + 1)] = "=SUM(%s4:%s%d)" % (column, column, last)
        for row in range(4, last + 2):
            ws["%s%d" % (column, row)].number_format = "#,##0" if column in "BC" else "#,##0.00"
    for column in "DGJ":
        for row in range(4, last + 2):
            ws["%s%d" % (column, row)].number_format = "0.00%"
    ws.cell(last + 3, 1, "注：按登记日期统计。")
    ws.conditional_formatting.add("D4:D%d" % last, CellIsRule(operator="lessThan", formula=["0"], fill=RED))
    check = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
    check.add("E4:F%d" % last)
    ws.add_data_validation(check)
    chart = BarChart()
    chart.add_data(Reference(ws, min_col=6, min_row=3, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(ws, min_col=1, min_row=4, max_row=last))
    ws.add_chart(chart, "L2")
    ws["A2"].comment = Comment("按《民法典》五类填报", "省科技厅")
    ws.column_dimensions["A"].width = 18.5
    ws.row_dimensions[1].height = 33
    ws.freeze_panes = "B4"
    ws.print_area = "A1:J%d" % (last + 3)
    ws.print_title_rows = "2:3"
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = 8
    ws.page_setup.fitToWidth = 1
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.oddFooter.center.text = "第 &P 页"
    ws.page_margins.left = 0.31
    note = wb.create_sheet("填表说明")
    note["A1"] = "本表由各市填报。"
    hidden = wb.create_sheet("参数")
    hidden["A1"] = 42
    hidden.sheet_state = "hidden"
    wb.save(file)


def marked(file):
    """Names and marks; two of them misspelt."""
    wb = Workbook()
    ws = wb.active
    ws.title = "封面"
    ws["A1"] = "{{登记机构}}{{年度}}年技术合同登记快报"
    ws["A3"] = "登记合同"
    ws["B3"] = "{{T0.项数}}"
    ws["A4"] = "成交额（亿元）"
    ws["B4"] = "{{T0.成交额.本年.亿元}}"
    ws["A5"] = "同比增长（%）"
    ws["B5"] = "{{T0.成交额.增长率}}"
    ws["A6"] = "其中技术开发（万元）"
    ws["A7"] = "电子信息（万元）"
    ws["B7"] = "{{T4.电子信息.成交额}}"
    ws["A8"] = "写错的标记"
    ws["B8"] = "{{T1.技术开法.成交额.本年.亿元}}"
    ws["A9"] = "没有的标记"
    ws["B9"] = "{{T1.技术入股和别的什么东西.成交额}}"
    ws["A10"] = "没写完"
    ws["B10"] = "{{T1.技术开发.成交额"
    ws["A11"] = "截至{{统计期间}}共{{T0.项数}}项"
    wb.defined_names.append(DefinedName("T1_技术开发_成交额_本年_万元", attr_text="封面!$B$6"))
    wb.defined_names.append(DefinedName("T1_技术开法_项数", attr_text="封面!$C$6"))
    wb.defined_names.append(DefinedName("别的名称", attr_text="封面!$A$1:$B$3"))
    wb.save(file)


def places(file):
    """Guangdong city table: one line of headings, total first, growth in %."""
    wb = Workbook()
    ws = wb.active
    ws.title = "各地登记情况"
    ws.append(["2023年各地技术合同登记情况（输出）"])
    ws.merge_cells("A1:G1")
    ws.append(["区域", "合同数（项）", "同比增长（%）", "合同成交额（万元）", "同比增长（%）", "技术交易额（万元）", "同比增长（%）"])
    for name in ("全省", "江海区", "蓬江区", "台山市", "某某开发区", "新会区"):
        ws.append([name])
    wb.save(file)


def crossed(file, rows, kinds, first):
    """Rows by contract type: two-level headings, one group for each type and one for all of them."""
    wb = Workbook()
    ws = wb.active
    ws.title = "分类别情况"
    ws["A1"] = "2022年技术合同登记情况"
    ws.merge_cells(start_row=1, end_row=1, start_column=1, end_column=1 + 2 * len(kinds))
    ws["A2"] = first
    ws.merge_cells("A2:A3")
    for i, kind in enumerate(kinds):
        ws.cell(2, 2 + 2 * i, kind)
        ws.merge_cells(start_row=2, end_row=2, start_column=2 + 2 * i, end_column=3 + 2 * i)
        ws.cell(3, 2 + 2 * i, "项数")
        ws.cell(3, 3 + 2 * i, "成交额（万元）")
    for i, row in enumerate(rows):
        ws.cell(4 + i, 1, row)
    last = 3 + len(rows)
    ws.cell(last + 1, 1, "合计")
    for i in range(2 * len(kinds)):
        letter = get_column_letter(2 + i)
        ws["%s%d" % (letter, last + 1)] = "=SUM(%s4:%s%d)" % (letter, letter, last)
    wb.save(file)


FIELDS = ["电子信息", "航空航天", "先进制造", "生物、医药和医疗器械", "新材料及其应用", "新能源与高效节能",
          "环境保护与资源综合利用", "核应用", "农业", "现代交通", "城市建设与社会发展"]
crossed("fields-by-type.xlsx", FIELDS, ["技术开发", "技术转让", "技术许可", "技术咨询", "技术服务", "合计"], "技术领域")
crossed("fields-by-four-types.xlsx", FIELDS, ["开发", "转让", "咨询", "服务"], "技术领域")
crossed("plans-by-type.xlsx", ["国家科技计划", "计划外"], ["技术开发", "合计"], "计划来源")
types("types.xlsx", ["技术开发", "技术转让", "技术许可", "技术咨询", "技术服务"])
types("types-without-licences.xlsx", ["开发", "转让", "咨询", "服务"])
marked("marked.xlsx")
places("places.xlsx")
