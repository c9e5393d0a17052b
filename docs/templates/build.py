#!/usr/bin/env python3
"""Writes the shipped paper templates (文书模板) as .docx: python3 docs/templates/build.py. Needs nothing but Python."""
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

TARGET = Path(__file__).parents[2] / "src/main/resources/techcontract/paper/templates"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SONG, FANG = "宋体", "仿宋"


def run(text, size, font=FANG, bold=False, spacing=0):
    marks = f'<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}"/>'
    marks += "<w:b/>" if bold else ""
    marks += f'<w:spacing w:val="{spacing}"/>' if spacing else ""
    half = round(size * 2)
    return (f'<w:r><w:rPr>{marks}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


def p(text, size=16, font=FANG, bold=False, align="both", chars=0, before=0, after=0, line=0, right=0, spacing=0,
      keep=False):
    ind = f'<w:ind w:firstLineChars="{chars * 100}" w:firstLine="{chars * round(size * 20)}"/>' if chars else ""
    ind = f'<w:ind w:right="{right}"/>' if right else ind
    rule = f' w:line="{line * 20}" w:lineRule="exact"' if line else ""
    keeps = "<w:keepNext/>" if keep else ""
    return (f'<w:p><w:pPr>{keeps}<w:spacing w:before="{before * 20}" w:after="{after * 20}"{rule}/>{ind}'
            f'<w:jc w:val="{align}"/></w:pPr>{run(text, size, font, bold, spacing) if text else ""}</w:p>')


def body(text, **more):
    return p(text, chars=2, line=28, **more)


def cell(text, width, span=1, size=12, font=FANG, bold=False, align="left"):
    lines = text.split("\n")
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}<w:vAlign w:val="center"/></w:tcPr>'
            + "".join(p(line, size, font, bold, align) for line in lines) + "</w:tc>")


def row(*cells, height=0, heading=False):
    marks = "<w:cantSplit/>" + (f'<w:trHeight w:val="{height}"/>' if height else "")
    marks += "<w:tblHeader/>" if heading else ""
    return f'<w:tr><w:trPr>{marks}</w:trPr>{"".join(cells)}</w:tr>'


def table(grid, *rows):
    edges = "".join(f'<w:{edge} w:val="single" w:sz="{6 if edge.startswith("inside") else 12}" w:space="0" '
                    'w:color="000000"/>' for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
            '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f'<w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>')


def title(text, after=12, size=22):
    return p(text, size=size, font=SONG, bold=True, align="center", before=6, after=after, spacing=40)


def copy_mark():
    return p("{{份次}}", size=12, font=SONG, bold=True, align="right")


def signature(*lines):
    return "".join(p(line, align="right", right=640, line=30, before=24 if place == 0 else 0, keep=True)
                   for place, line in enumerate(lines))


def footer(words):
    number = ('<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>'
              '<w:sz w:val="18"/></w:rPr><w:instrText xml:space="preserve"> {0} </w:instrText></w:r><w:r><w:rPr>'
              '<w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="18"/>'
              '</w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>')
    pages = (run("　　第 ", 9, SONG) + number.format("PAGE") + run(" 页　共 ", 9, SONG) + number.format("NUMPAGES")
             + run(" 页", 9, SONG))
    return (f'<w:ftr xmlns:w="{SPACE}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
            f'{run(words, 9, SONG)}{pages}</w:p></w:ftr>')


def write(name, content, foot, landscape=False):
    width, height = (16838, 11906) if landscape else (11906, 16838)
    orient = ' w:orient="landscape"' if landscape else ""
    side = 1100 if landscape else 1500
    section = (f'<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="{width}" w:h="{height}"'
               f'{orient}/><w:pgMar w:top="1440" w:right="{side}" w:bottom="1300" w:left="{side}" w:header="800" '
               'w:footer="800" w:gutter="0"/></w:sectPr>')
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                  f'wordprocessingml.{kind}+xml"/>'
                  for part, kind in (("document", "document.main"), ("styles", "styles"), ("footer1", "footer")))
        + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/footer" Target="footer1.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{SPACE}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts '
        f'w:ascii="{FANG}" w:eastAsia="{FANG}" w:hAnsi="{FANG}"/><w:sz w:val="24"/><w:lang w:val="zh-CN" '
        'w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" '
        'w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>',
        "word/footer1.xml": footer(foot),
        "word/document.xml": f'<w:document xmlns:w="{SPACE}" xmlns:r="{RELATIONS}"><w:body>{content}{section}'
        "</w:body></w:document>",
    }
    TARGET.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(TARGET / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as docx:
        for part, xml in parts.items():
            entry = zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            docx.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml)


W = (1750, 2700, 1650, 2800)
WIDE = sum(W[1:])


def pair(one, first, other, second, height=560):
    return row(cell(one, W[0], align="center", font=SONG), cell(first, W[1]),
               cell(other, W[2], align="center", font=SONG), cell(second, W[3]), height=height)


def line(label, text, height=560):
    return row(cell(label, W[0], align="center", font=SONG), cell(text, WIDE, span=3), height=height)


SIGNED = ("{{登记机构}}（盖章）", "{{出具日期}}")

write("certificate",
      copy_mark() + title("技术合同登记证明")
      + p("合同登记编号：{{合同登记编号}}", size=14, align="center", after=8)
      + table(W,
              line("项目名称", "{{项目名称}}", 800),
              pair("合同类别", "{{合同类别}}", "合同子类", "{{合同子类}}"),
              line("卖　　方", "{{卖方}}\n统一社会信用代码：{{卖方信用代码}}", 760),
              line("买　　方", "{{买方}}\n统一社会信用代码：{{买方信用代码}}", 760),
              line("中 介 方", "{{中介方}}"),
              pair("签订日期", "{{签订日期}}", "登记日期", "{{登记日期}}"),
              line("有 效 期", "{{有效期起}} 至 {{有效期止}}"),
              line("合同成交额", "人民币 {{合同成交额}} 元\n（大写）{{合同成交额大写}}", 800),
              line("技术交易额", "人民币 {{技术交易额}} 元\n（大写）{{技术交易额大写}}", 800))
      + body("经审查，上列合同为{{合同类别}}合同，准予登记，技术交易额核定为人民币{{技术交易额}}元。特此证明。", before=14)
      + p("登记员：{{登记员}}", line=30, chars=2, before=10)
      + signature(*SIGNED),
      "{{登记机构}}　{{合同登记编号}}")

write("correction_notice",
      copy_mark() + title("技术合同认定登记补正通知书", after=6)
      + p("{{文书编号}}", size=14, align="center", after=14)
      + p("{{卖方}}：", line=28)
      + body("你单位申请认定登记的技术合同“{{项目名称}}”（受理编号：{{受理编号}}）收悉。经审查，提交的合同文本或者附件需要补正，现通知如下：")
      + body("一、需要补正的内容", font=SONG, bold=True, keep=True) + body("{{补正内容}}")
      + body("二、补正期限", font=SONG, bold=True, keep=True)
      + body("请于{{补正期限}}前将补正后的材料交回本机构。补正材料交回之日为受理之日，办理期限重新计算。")
      + body("三、依据", font=SONG, bold=True, keep=True) + body("{{补正依据}}。")
      + body("联系人：{{登记员}}", before=8) + signature(*SIGNED),
      "{{文书编号}}")

G = (1100, 4200, 3600)
write("refusal_notice",
      copy_mark() + title("技术合同不予登记通知书", after=6)
      + p("{{文书编号}}", size=14, align="center", after=14)
      + p("{{卖方}}：", line=28)
      + body("你单位申请认定登记的技术合同“{{项目名称}}”（受理编号：{{受理编号}}）经审查，有下列情形，于{{决定日期}}决定不予登记：", after=6)
      + table(G,
              row(cell("代码", G[0], align="center", font=SONG, bold=True),
                  cell("不予登记的理由", G[1], align="center", font=SONG, bold=True),
                  cell("依据", G[2], align="center", font=SONG, bold=True), height=480, heading=True),
              row(cell("{{#理由}}{{理由代码}}", G[0], align="center"), cell("{{不予登记理由}}", G[1]),
                  cell("{{理由依据}}{{/理由}}", G[2]), height=480))
      + body("{{不予登记说明}}", before=8)
      + body("合同文本标注“未予登记”后随本通知书退回。{{异议办法}}") + signature(*SIGNED),
      "{{文书编号}}")

write("acceptance_slip",
      copy_mark() + title("技术合同认定登记受理回执")
      + p("受理编号：{{受理编号}}", size=14, align="center", after=8)
      + table(W,
              line("项目名称", "{{项目名称}}", 760),
              line("卖　　方", "{{卖方}}"),
              line("买　　方", "{{买方}}"),
              pair("申请类别", "{{合同类别}}", "合同子类", "{{合同子类}}"),
              line("合同成交额", "人民币 {{合同成交额}} 元"),
              pair("受理日期", "{{受理日期}}", "办结期限", "{{办结期限}}"),
              line("适用规则", "{{适用规则}}", 700))
      + body("上列技术合同的认定登记申请已经受理。需要补正的，补正材料交回之日为受理之日，办理期限重新计算。申请人对提交材料的真实性负责。", before=14)
      + p("经办人：{{登记员}}", line=30, chars=2, before=10)
      + signature(*SIGNED),
      "{{登记机构}}　{{受理编号}}")

L = (620, 1900, 2700, 1250, 2150, 2000, 1430, 1430, 1150)
HEADINGS = ("序号", "合同登记编号", "项目名称", "合同类别", "卖方", "买方", "合同成交额（元）", "技术交易额（元）", "登记日期")
FIELDS = ("{{#合同}}{{序号}}", "{{合同登记编号}}", "{{项目名称}}", "{{合同类别}}", "{{卖方}}", "{{买方}}", "{{合同成交额}}",
          "{{技术交易额}}", "{{登记日期}}{{/合同}}")
ALIGN = ("center", "center", "left", "center", "left", "left", "right", "right", "center")
write("registration_list",
      copy_mark() + title("技术合同登记清单", after=4, size=20)
      + p("{{文书编号}}　　金额档次：{{金额档次}}", size=11, align="center", after=6)
      + table(L,
              row(*(cell(text, width, size=10.5, font=SONG, bold=True, align="center")
                    for text, width in zip(HEADINGS, L)), height=520, heading=True),
              row(*(cell(text, width, size=9, align=align) for text, width, align in zip(FIELDS, L, ALIGN)),
                  height=420),
              row(cell("合计　{{合同项数}} 项", sum(L[:6]), span=6, size=10.5, font=SONG, bold=True, align="center"),
                  cell("{{成交额合计}}", L[6], size=9, align="right"),
                  cell("{{技术交易额合计}}", L[7], size=9, align="right"), cell("", L[8], size=9), height=460))
      + p("本清单不作为办理税收优惠的依据；所列合同有一项注销、撤销或者终止的，本清单即行作废。", size=10.5, before=8, keep=True)
      + p("登记员：{{登记员}}　　　　{{登记机构}}（盖章）　　　　{{出具日期}}", size=12, align="right", before=12),
      "{{登记机构}}　{{文书编号}}", landscape=True)

write("tax_notice",
      copy_mark() + title("技术合同{{终止方式}}告知函", after=6)
      + p("{{文书编号}}", size=14, align="center", after=14)
      + p("＿＿＿＿＿＿＿＿税务局：", line=28)
      + body("{{卖方}}（统一社会信用代码：{{卖方信用代码}}）与{{买方}}签订的技术合同“{{项目名称}}”，于{{登记日期}}在本机构登记，合同登记编号{{合同登记编号}}，合同成交额{{合同成交额}}元，技术交易额{{技术交易额}}元。")
      + body("该合同已于{{注销日期}}{{终止方式}}，原因：{{注销原因}}。")
      + body("税收优惠情况：{{优惠情况}}。现将有关情况函告你局，请依法处理。依据：{{注销依据}}。")
      + body("联系人：{{登记员}}", before=8) + signature(*SIGNED),
      "{{文书编号}}")
