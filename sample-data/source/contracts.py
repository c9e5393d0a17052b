"""Invents the contracts of the sample ledger.

Money is held as whole cents (int) and nothing else, so every total in this folder is a plain
integer sum that owes nothing to the Java program.
"""
import csv
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).parent
SEED = 20230630
AGENCY = "440701"          # 4-digit area + 2-digit registration point; the point number is invented
YUAN = 100                 # cents
WAN = 10_000 * YUAN        # cents in one 万元

# Totals of 合同成交额 in 万元. 2022 and the first half of 2023 are the published figures of 江海区;
# 2021 is invented.
YEAR_TOTALS = {2021: 29_000, 2022: 36_000, 2023: 23_000}
LAST_DAY = date(2023, 6, 30)

# How many contracts each year has of each leaf type.
TYPE_QUOTAS = {
    2021: {"委托开发": 44, "合作开发": 7, "专利权转让": 3, "专利申请权转让": 2, "技术秘密转让": 3,
           "计算机软件著作权转让": 2, "生物、医药新品种权转让": 1, "专利实施许可": 2,
           "技术秘密使用许可": 1, "计算机软件著作权许可": 1, "技术咨询": 13, "一般性技术服务": 43,
           "技术培训": 5, "技术中介": 3},
    2022: {"委托开发": 50, "合作开发": 8, "专利权转让": 4, "专利申请权转让": 1, "技术秘密转让": 3,
           "计算机软件著作权转让": 2, "集成电路布图设计专有权转让": 1, "植物新品种权转让": 1,
           "专利实施许可": 4, "技术秘密使用许可": 2, "计算机软件著作权许可": 2,
           "其他知识产权许可": 1, "技术咨询": 14, "一般性技术服务": 48, "技术培训": 6, "技术中介": 3},
    2023: {"委托开发": 30, "合作开发": 4, "专利权转让": 2, "技术秘密转让": 1,
           "计算机软件著作权转让": 1, "其他知识产权转让": 1, "专利实施许可": 3,
           "技术秘密使用许可": 1, "集成电路布图设计专有权许可": 1, "植物新品种权许可": 1,
           "生物、医药新品种权许可": 1, "技术咨询": 8, "一般性技术服务": 26, "技术培训": 3,
           "技术中介": 2},
}

# How many contracts each year has between these 万元 limits, and where inside them most lie.
AMOUNT_BANDS = [(2, 10, 5), (10, 50, 24), (50, 100, 70), (100, 500, 230), (500, 990, 600)]
BAND_QUOTAS = {2021: [16, 34, 22, 43, 12], 2022: [18, 38, 26, 49, 15], 2023: [8, 20, 14, 30, 10]}
LARGEST = {2021: [2360, 1520, 1180], 2022: [2980, 1860, 1380, 1120], 2023: [3150, 1640, 1090]}

FIELD_WEIGHTS = {"01": 24, "02": 4, "03": 25, "04": 8, "05": 13, "06": 11, "07": 7, "08": 3,
                 "09": 6, "10": 7, "11": 7}

# Which kinds of subject (last column of topics.csv) a leaf type can be about.
KINDS_FOR = {
    "专利权转让": "硬工药", "专利申请权转让": "硬工药", "专利实施许可": "硬工药",
    "技术秘密转让": "工药硬", "技术秘密使用许可": "工药硬",
    "计算机软件著作权转让": "软", "计算机软件著作权许可": "软",
    "集成电路布图设计专有权转让": "芯", "集成电路布图设计专有权许可": "芯",
    "植物新品种权转让": "种", "植物新品种权许可": "种",
    "生物、医药新品种权转让": "药", "生物、医药新品种权许可": "药",
}
SELLER_WORD = {"委托开发": "开发", "合作开发": "开发", "技术咨询": "咨询", "一般性技术服务": "服务",
               "技术培训": "培训", "技术中介": "中介"}   # the rest: 转让 or 许可, see seller_word
# Names of development and service contracts depend on the kind of subject: 软件, 硬件 (and 芯片),
# or 工艺 (process, material, medicine, seed).
PATTERNS_BY_KIND = {
    "委托开发": {
        "软": ["{0}开发", "{0}定制开发", "{0}委托开发", "新一代{0}研发"],
        "硬": ["{0}研制", "{0}委托开发", "{0}样机试制与验证", "新一代{0}开发", "{0}关键技术研究与开发"],
        "工": ["{0}研究与开发", "{0}委托开发", "{0}关键技术研究", "{0}中试放大研究"]},
    "一般性技术服务": {
        "软": ["{0}运行维护技术服务", "{0}升级改造技术服务", "{0}部署实施技术服务", "{0}性能测试服务"],
        "硬": ["{0}测试与优化技术服务", "{0}性能检测分析服务", "{0}升级改造技术服务", "{0}现场调试技术服务",
              "{0}可靠性试验服务"],
        "工": ["{0}应用技术服务", "{0}优化改进技术服务", "{0}检测分析服务", "{0}试验验证服务"]},
}
KIND_OF_NAME = {"软": "软", "硬": "硬", "芯": "硬"}       # everything else: 工
NAME_PATTERNS = {
    "合作开发": ["{0}联合研发", "{0}合作开发", "产学研合作{0}研究"],
    "专利权转让": ["“一种{0}”{1}权转让"],
    "专利申请权转让": ["“一种{0}”{1}申请权转让"],
    "技术秘密转让": ["{0}成套技术秘密转让"],
    "计算机软件著作权转让": ["{0}V2.0著作权转让", "{0}V1.0著作权转让"],
    "集成电路布图设计专有权转让": ["{0}布图设计专有权转让"],
    "植物新品种权转让": ["{0}品种权转让"],
    "生物、医药新品种权转让": ["{0}新品种权转让"],
    "其他知识产权转让": ["{0}成套设计资料及相关权利转让"],
    "专利实施许可": ["“一种{0}”{1}普通实施许可", "“一种{0}”{1}独占实施许可", "“一种{0}”{1}排他实施许可"],
    "技术秘密使用许可": ["{0}技术秘密使用许可"],
    "计算机软件著作权许可": ["{0}著作权许可使用"],
    "集成电路布图设计专有权许可": ["{0}布图设计专有权许可"],
    "植物新品种权许可": ["{0}品种权生产许可"],
    "生物、医药新品种权许可": ["{0}新品种权许可"],
    "其他知识产权许可": ["{0}技术资料许可使用"],
    "技术咨询": ["{0}技术方案论证咨询", "{0}产业化可行性研究", "{0}技术路线评估咨询"],
    "技术培训": ["{0}应用技术培训", "{0}操作与维护技术培训"],
    "技术中介": ["{0}成果转化中介服务", "{0}技术供需对接中介服务"],
}
# Larger numbers push a type towards the larger amounts of its year.
SIZE_WEIGHT = {"委托开发": 1.5, "合作开发": 1.5, "技术咨询": 0.6, "技术培训": 0.25, "技术中介": 0.3}
COST_NAMES = ["设备购置", "仪器", "零部件", "原材料", "土建", "其他"]
REGISTRARS = ["陈晓岚", "梁志恒"]


@dataclass
class Party:
    name: str
    nature: str
    place: str                      # six-digit region code, or a country's Chinese name
    fields: list
    uscc: str = ""
    words: list = field(default_factory=list)
    weight: float = 1.0
    used: bool = False


@dataclass
class Contract:
    leaf: str
    seller: Party
    buyer: Party
    name: str
    tech_field: str
    ip: str
    plan: str
    objective: str
    industry: str
    payment: str
    total: int                      # cents
    costs: list = field(default_factory=list)   # [(name, cents)] of non-technical cost
    note: str = ""
    number: str = ""
    sign: date = None
    begin: date = None
    end: date = None
    register: date = None
    registrar: str = ""

    @property
    def technical(self):
        return self.total - sum(cents for _, cents in self.costs)

    @property
    def group(self):
        """1 development, 2 transfer, 3 licence, 4 consulting, 5 service."""
        return group_of(self.leaf)

    @property
    def remark(self):
        if not self.costs:
            return self.note
        return "\n".join(["非技术性费用："] + [f"{n} {wan_text(c)} 万元" for n, c in self.costs])


def group_of(leaf):
    if leaf in ("委托开发", "合作开发"):
        return "1"
    if leaf.endswith("转让"):
        return "2"
    if leaf.endswith("许可"):
        return "3"
    return "4" if leaf == "技术咨询" else "5"


def wan(cents):
    """Exact 万元 of an amount in cents, without needless zeros."""
    value = (Decimal(cents) / WAN).normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def wan_text(cents, least_decimals=2):
    value = Decimal(cents) / WAN
    decimals = max(least_decimals, -value.normalize().as_tuple().exponent)
    return f"{value:.{decimals}f}"


# ---- unified social credit code (GB 32100-2015) ----------------------------------------------

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"      # no I O S V Z


def organisation_code(body8):
    """GB 11714: eight characters and a check character."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(c, 36) * w for c, w in zip(body8, weights)) % 11
    return body8 + {10: "X", 11: "0"}.get(rest, str(rest))


def uscc_check(body17):
    total = sum(USCC_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body17))
    return USCC_ALPHABET[(31 - total % 31) % 31]


def invent_uscc(prefix, region, rnd):
    body = "MAY" + "".join(rnd.choice(USCC_ALPHABET[:10] + "ABCDEFGH") for _ in range(5))
    body17 = prefix + region + organisation_code(body)
    return body17 + uscc_check(body17)


# ---- working days ----------------------------------------------------------------------------

def read_rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


CALENDAR = {date.fromisoformat(r["date"]): r["kind"] for r in read_rows("workdays.csv")}


def is_working_day(day):
    kind = CALENDAR.get(day)
    return kind == "班" or (kind is None and day.weekday() < 5)


def working_days(first, last):
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return [d for d in days if is_working_day(d)]


def back_to_working_day(day):
    while not is_working_day(day):
        day -= timedelta(1)
    return day


def add_months(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, 28))


# ---- inventing -------------------------------------------------------------------------------

def load_sellers(rnd):
    sellers = []
    for r in read_rows("sellers.csv"):
        sellers.append(Party(r["名称"], r["性质"], r["所在地"], r["技术领域"].split(),
                             invent_uscc(r["代码前缀"], r["所在地"], rnd),
                             r["可卖类别"].split(), float(r["权重"])))
    return sellers


def load_buyers(rnd):
    buyers = []
    for r in read_rows("buyers.csv"):
        local = r["所在地"].startswith("4407")
        buyers.append(Party(r["名称"], r["性质"], r["所在地"], r["技术领域"].split(),
                            weight=rnd.uniform(1, 4) * (1.6 if local else 1.0)))
    return buyers


def seller_word(leaf):
    return SELLER_WORD.get(leaf) or ("转让" if leaf.endswith("转让") else "许可")


def pick(rnd, items, weight):
    return rnd.choices(items, [weight(i) for i in items])[0]


def round_like_people(wan_amount, rnd):
    """Contract prices: mostly round, now and then to the cent."""
    chance = rnd.random()
    step = (WAN if wan_amount >= 20 and chance < 0.45 else WAN // 2 if chance < 0.45
            else WAN // 10 if chance < 0.65 else WAN // 100 if chance < 0.82
            else YUAN if chance < 0.94 else 1)
    return max(step, round(wan_amount * WAN / step) * step)


def invent_amounts(year, rnd):
    """Amounts in cents that add to the year's total exactly."""
    target = YEAR_TOTALS[year] * WAN
    small, middle = [], []
    for (low, high, mode), count in zip(AMOUNT_BANDS, BAND_QUOTAS[year]):
        for _ in range(count):
            (small if high <= 100 else middle).append(rnd.triangular(low, high, mode))
    fixed = [round_like_people(a, rnd) for a in small] + [a * WAN for a in LARGEST[year]]
    scale = (target - sum(fixed)) / WAN / sum(middle)
    scaled = [round_like_people(a * scale, rnd) for a in middle]
    rest = target - sum(fixed) - sum(scaled)
    scaled[len(scaled) // 2] += rest                   # one contract takes what rounding left
    amounts = fixed + scaled
    assert sum(amounts) == target and min(amounts) > 0 and abs(rest) < 60 * WAN, rest / WAN
    return sorted(amounts)


def invent_ip(leaf, topic, rnd):
    if "专利" in leaf:
        if leaf == "专利申请权转让" or topic["种类"] != "硬":      # a process cannot be a utility model
            return "发明专利"
        return pick(rnd, ["发明专利", "实用新型专利"], lambda x: 2 if x == "发明专利" else 1)
    for part, kind in (("技术秘密", "技术秘密"), ("软件著作权", "计算机软件著作权"),
                       ("集成电路", "集成电路布图设计专有权"), ("植物新品种", "植物新品种权"),
                       ("生物、医药", "生物、医药新品种权")):
        if part in leaf:
            return kind
    if leaf.startswith("其他知识产权"):
        return rnd.choice(["设计著作权", "其他知识产权"])
    if group_of(leaf) == "1":
        if topic["种类"] == "软":
            return rnd.choice(["计算机软件著作权", "计算机软件著作权", "技术秘密", "未涉及知识产权"])
        kinds = ["发明专利", "技术秘密", "技术秘密", "未涉及知识产权"]
        return rnd.choice(kinds + ["实用新型专利", "外观设计专利"] if topic["种类"] == "硬" else kinds)
    return rnd.choice(["未涉及知识产权"] * 6 + ["技术秘密"])


def invent_plan(leaf, rnd):
    if group_of(leaf) != "1" and rnd.random() < 0.9:
        return "计划外"
    return pick(rnd, list(PLAN_WEIGHTS), PLAN_WEIGHTS.get)


PLAN_WEIGHTS = {"计划外": 68, "地市县计划": 11, "省、自治区、直辖市及计划单列市计划": 9, "部门计划": 3,
                "国家重点研发计划": 3, "技术创新引导专项(基金)": 2, "国家自然科学基金": 2,
                "基地和人才专项": 1, "其他国家科技计划": 1}


def invent_payment(leaf, cents, rnd):
    if group_of(leaf) in "23":
        return rnd.choice(["一次支付", "一次支付", "分期支付", "提成支付", "一次支付(入门费)加提成支付"])
    if rnd.random() < 0.02:
        return "其他"
    return "分期支付" if rnd.random() < min(0.9, 0.25 + cents / WAN / 200) else "一次支付"


def can_buy(buyer, tech, topic, cents):
    if buyer.nature in ("自然人", "个体经营") and cents > 30 * WAN:
        return False
    firm = buyer.nature.endswith(("企业", "公司")) or "经营企业" in buyer.nature
    return tech in buyer.fields and (firm or topic["种类"] != "芯")


def invent_subject(leaf, cents, sellers, buyers, used, rnd):
    """A field, topic, seller and buyer that go together, under a name not used before."""
    word = seller_word(leaf)
    while True:
        tech = pick(rnd, list(FIELD_WEIGHTS), FIELD_WEIGHTS.get)
        topics = [t for t in TOPICS
                  if t["技术领域"] == tech and t["种类"] in KINDS_FOR.get(leaf, "软硬工药芯种")]
        able = [s for s in sellers if tech in s.fields and word in s.words]
        if not topics or not able:
            continue
        topic = rnd.choice(topics)
        seller = pick(rnd, able, lambda s: s.weight / len(s.fields) * (1 if s.used else 4))
        buyer = pick(rnd, [b for b in buyers
                          if can_buy(b, tech, topic, cents) and b.name != seller.name],
                     lambda b: b.weight * (1 if b.used else 4))
        ip = invent_ip(leaf, topic, rnd)
        kind = KIND_OF_NAME.get(topic["种类"], "工")
        patterns = PATTERNS_BY_KIND[leaf][kind] if leaf in PATTERNS_BY_KIND else NAME_PATTERNS[leaf]
        name = rnd.choice(patterns).format(topic["标的"], ip)
        if name in used and group_of(leaf) in "145":
            name += rnd.choice(["（二期）", "（三期）"])
        if name not in used:
            used.add(name)
            seller.used = buyer.used = True
            return tech, topic, seller, buyer, ip, name


def invent_dates(contract, day, rnd):
    contract.register = day
    gap = rnd.randint(2, 60) if rnd.random() < 0.85 else rnd.randint(61, 170)
    if day.month == 1 and rnd.random() < 0.6:          # signed in December, registered in January
        gap = (day - date(day.year - 1, 12, rnd.randint(8, 30))).days
    sign = back_to_working_day(max(day - timedelta(gap), date(2020, 11, 2)))
    if contract.group == "3" and sign < date(2021, 1, 1):
        sign = date(2021, 1, 4)                        # licences are a type of their own from 2021
    contract.sign = sign
    contract.begin = min(day, sign + timedelta(rnd.choice([0, 0, 0, 0, 1, 5, 10])))
    months = (rnd.choice([36, 60, 60, 96, 120]) if contract.group == "3"
              else rnd.choice([3, 6, 6, 12]) if contract.group in "45"
              else rnd.choice([6, 12, 12, 18, 24, 36]))
    contract.end = add_months(contract.begin, months) - timedelta(1)
    if contract.end < day:
        contract.end = add_months(day, 6)


def invent_costs(contracts, rnd):
    """About a third of the contracts hold equipment or material cost, a tenth of the amount."""
    chosen = [c for c in contracts if c.group in "125" and c.leaf not in ("技术培训", "技术中介")
              and rnd.random() < 0.42]
    shares = [rnd.uniform(0.08, 0.45) for _ in chosen]
    wanted = sum(c.total for c in contracts) * rnd.uniform(0.085, 0.115)
    scale = wanted / sum(c.total * s for c, s in zip(chosen, shares))
    for contract, share in zip(chosen, shares):
        step = WAN // 100 if contract.total >= 10 * WAN else YUAN * 10
        cost = round(contract.total * min(0.6, share * scale) / step) * step
        if rnd.random() < 0.06:
            cost += rnd.randint(1, 9999)               # a few invoices to the cent
        lines = min(rnd.choice([1, 1, 2, 2, 3]), cost // (step * 4) or 1)
        likely = [n for n in COST_NAMES if n != "土建" or contract.total > 100 * WAN]
        names = sorted(rnd.sample(likely, lines), key=COST_NAMES.index)
        left = cost
        for name in names[:-1]:
            part = round(left * rnd.uniform(0.35, 0.75) / step) * step
            contract.costs.append((name, part))
            left -= part
        contract.costs.append((names[-1], left))
        assert left > 0 and sum(c for _, c in contract.costs) == cost < contract.total


def spread_days(year, count, rnd):
    days = working_days(date(year, 1, 1), min(date(year, 12, 31), LAST_DAY))
    month_weight = {1: 6, 2: 4, 6: 12, 9: 9, 10: 8, 11: 12, 12: 16}
    per_month = {m: sum(d.month == m for d in days) for m in range(1, 13)}
    chosen = rnd.choices(days, [month_weight.get(d.month, 7) / per_month[d.month] for d in days],
                         k=count)
    return sorted(chosen)


def invent_year(year, sellers, buyers, used, rnd):
    leaves = [leaf for leaf, count in TYPE_QUOTAS[year].items() for _ in range(count)]
    leaves.sort(key=lambda leaf: rnd.random() * SIZE_WEIGHT.get(leaf, 1.0))
    contracts = []
    for leaf, cents in zip(leaves, invent_amounts(year, rnd)):
        tech, topic, seller, buyer, ip, name = invent_subject(leaf, cents, sellers, buyers, used, rnd)
        contracts.append(Contract(leaf, seller, buyer, name, FIELD_NAMES[tech], ip,
                                  invent_plan(leaf, rnd), topic["社会经济目标"], topic["服务行业"],
                                  invent_payment(leaf, cents, rnd), cents))
    rnd.shuffle(contracts)
    invent_costs(contracts, rnd)
    for serial, (contract, day) in enumerate(
            zip(contracts, spread_days(year, len(contracts), rnd)), start=1):
        invent_dates(contract, day, rnd)
        contract.number = f"{year}{AGENCY}{serial:06d}"
        contract.registrar = REGISTRARS[0 if rnd.random() < 0.6 else 1]
        if contract.sign.year != year:
            contract.note = "上年签订，本年登记"
        elif contract.group == "1" and rnd.random() < 0.06:
            contract.note = "申请增值税免税"
    return contracts


TOPICS = read_rows("topics.csv")
FIELD_NAMES = {
    "01": "电子信息", "02": "航空航天", "03": "先进制造", "04": "生物、医药和医疗器械",
    "05": "新材料及其应用", "06": "新能源与高效节能", "07": "环境保护与资源综合利用", "08": "核应用",
    "09": "农业", "10": "现代交通", "11": "城市建设与社会发展"}


def invent_all():
    rnd = random.Random(SEED)
    sellers, buyers, used = load_sellers(rnd), load_buyers(rnd), set()
    by_name = {s.name: s for s in sellers}
    for b in buyers:                                   # one firm may sell and buy, under one identity
        s = by_name.get(b.name)
        assert s is None or (s.nature, s.place) == (b.nature, b.place), b.name
    return {year: invent_year(year, sellers, buyers, used, rnd) for year in YEAR_TOTALS}, sellers
