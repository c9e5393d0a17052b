package techcontract.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.Instalment;
import techcontract.contract.IntellectualProperty;
import techcontract.contract.PartyRole;
import techcontract.kernel.Money;
import techcontract.party.Particulars;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

class FillingOrdersTest {
    @TempDir private Path data;
    private Desk desk;
    private FillingOrders orders;

    @BeforeEach
    void open() {
        desk = TestDesk.in(data);
        orders = desk.fillingOrders();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void writesEachValueTheWayTheFileAsksFor() throws IOException {
        Contract contract = desk.register().draft(TestDesk.CLERK, rich());

        // What each blank must get was written down by hand from Drafts.development and the shipped code tables.
        assertThat(filled(contract, """
                步骤,字段,网页栏名,格式
                一,项目名称,名称,
                一,合同类别,,
                一,合同类别,,代码
                一,合同类别,,代码和名称
                一,合同成交总金额,,
                一,合同成交总金额,,元
                一,合同成交总金额,,万元
                一,合同成交总金额,,亿元
                一,合同成交总金额,,亿元两位小数
                一,合同签订日期,,
                一,合同签订日期,,yyyyMMdd
                一,合同签订日期,,yyyy年M月d日
                一,合同结束日期,,yyyy/M/d
                一,是否关联交易,,
                一,是否关联交易,,1/0
                二,卖方.统一社会信用代码,,
                二,卖方.单位性质,,逐级名称
                二,卖方.行政区划,,代码
                二,卖方.行政区划,,逐级名称
                二,卖方.国别,,代码
                二,卖方.企业规模,,
                二,卖方.是否高新技术企业,,Y/N
                二,卖方.电子邮箱,,
                二,买方.联系电话,,
                二,买方2.名称,,
                二,买方2.分摊金额,,万元
                二,卖方2.名称,,
                三,知识产权.编号,,
                三,知识产权2.种类,,代码
                三,知识产权2.授权日,,
                三,知识产权3.编号,,
                四,分期付款2.金额,,
                四,分期付款2.日期,,
                五,登记机构代码,,
                五,结论,,
                """)).containsExactly("一种泵", "委托开发", "11", "11 委托开发", "1250000.00", "1250000.00", "125.00", "0.0125",
                "0.01", "2026-05-06", "20260506", "2026年5月6日", "2027/12/31", "否", "0", "91440704MA4UXB123F",
                "内资企业/有限责任公司", "440704", "广东省/江门市/江海区", "142", "小型", "Y", "", "020-81234567", "第二买方公司", "20.123456",
                "", "ZL202310000001.X", "4", "2025-02-03", "", "1000000.00", "2026-12-01", "440701", "");
    }

    private static ContractDraft rich() {
        ContractDraft usual = Drafts.development("一种泵");
        return new ContractDraft(usual.subject(), usual.term(), usual.price(), usual.amountTerms(),
                usual.circumstances(), usual.supplement(), usual.seller(), usual.buyer(), usual.agent(),
                List.of(new ContractDraft.Further(PartyRole.BUYER,
                        Particulars.briefly("第二买方公司", "", "150", "142", "440106"),
                        Money.ofYuan("201234.56"))),
                usual.costs(),
                List.of(new IntellectualProperty("21", "ZL202310000001.X", "泵", "甲", null, null, null),
                        new IntellectualProperty("4", "", "", "", null, LocalDate.of(2025, 2, 3), null)),
                List.of(new Instalment(null, Money.ofYuan("250000"), "", null, null),
                        new Instalment(LocalDate.of(2026, 12, 1), Money.ofYuan("1000000"), "验收", null, null)),
                usual.materials());
    }

    private List<String> filled(Contract contract, String file) throws IOException {
        Files.createDirectories(orders.folder());
        Files.writeString(orders.folder().resolve("试.csv"), file);
        FillingOrders.Found found = orders.read();
        assertThat(found.problems().all()).isEmpty();
        return orders.fill(contract.id(), found.orders().getFirst()).lines().stream().map(FilledLine::text).toList();
    }

    @Test
    void theShippedOrderAsksForEveryFieldOfTheRegistrationForm() {
        FillingOrders.Found found = orders.read();

        assertThat(found.problems().all()).isEmpty();
        assertThat(found.orders()).singleElement().satisfies(order -> {
            assertThat(order.name()).isEqualTo("省平台登记表");
            assertThat(order.shipped()).isTrue();
            // The names in docs of the form, sections 2 to 8; attachments and the reward are no blanks of ours.
            List<String> asked = order.lines().stream().map(FillingLine::field).toList();
            assertThat(asked).startsWith("项目名称", "买方.名称", "合同成交总金额", "技术交易额")
                    .contains("合同类别", "合同签订日期", "合同起始日期", "合同结束日期", "非技术性费用", "支付方式", "是否关联交易", "项目计划来源",
                            "知识产权", "技术领域", "服务的国民经济行业", "社会经济目标", "预计新增投入", "预计新增产值", "许可方式", "外币币种", "原币金额",
                            "汇率", "中介方.名称", "中介方.国别", "中介方.行政区划", "中介费", "技术经理人", "知识产权.种类", "知识产权.编号",
                            "知识产权.名称", "知识产权.权利人", "知识产权.授权日", "分期付款.日期", "分期付款.金额", "分期付款.条件", "提成基数", "提成比例",
                            "入门费", "是否申请减免税", "优惠类别", "技术性收入", "核定日期", "受理日期", "受理编号", "登记机构代码", "登记机构名称", "登记员",
                            "复核人", "结论", "不予登记原因", "认定类别", "核定技术交易额", "登记日期", "登记编号");
            for (String side : List.of("卖方.", "买方.")) {
                for (String field : List.of("名称", "统一社会信用代码", "身份证号", "单位性质", "登记注册类型", "国别", "行政区划", "从事的国民经济行业",
                        "企业规模", "是否上市公司", "是否国家高新区内企业", "是否高新技术企业", "是否技术转移机构", "是否研发机构", "是否转制科研院所", "法定代表人",
                        "联系人", "联系电话", "通讯地址", "邮政编码", "电子邮箱")) {
                    assertThat(asked).contains(side + field);
                }
            }
        });
    }

    @Test
    void anOrderTheBureauChangedIsItsOwnAndNeverOverwritten() throws IOException {
        orders.read();
        Path file = orders.folder().resolve("省平台登记表.csv");
        String shipped = Files.readString(file);
        assertThat(shipped).startsWith("\uFEFF步骤,字段,网页栏名,格式");
        // As Excel in China saves it.
        Files.write(file, shipped.substring(1).replace("项目名称,项目名称", "项目名称,工程").getBytes(Charset.forName("GB18030")));

        FillingOrder order = orders.read().orders().getFirst();

        assertThat(order.shipped()).isFalse();
        assertThat(order.lines().getFirst().label()).isEqualTo("工程");
    }

    @Test
    void aWrongLineIsRefusedWithRowColumnReasonAndRemedy() throws IOException {
        orders.read();
        Files.writeString(orders.folder().resolve("错.csv"), """
                步骤,字段,网页栏名,格式
                一,项目名称,,
                一,合同金额,,
                一,买方.信用代码,,
                一,合同签订日期,,YYYY-mm-dd
                一,,空,
                一,合同成交总金额,,百元
                """);
        Files.writeString(orders.folder().resolve("无栏.csv"), "甲,乙\n一,二\n");

        FillingOrders.Found found = orders.read();

        assertThat(found.orders()).extracting(FillingOrder::name).containsExactly("省平台登记表");
        List<String> said = new ArrayList<>();
        found.problems().forEach(problem -> said.add(problem.message().toString()));
        assertThat(said).hasSize(6);
        assertThat(said.get(1)).contains("“错.csv”第 3 行“字段”栏").contains("合同金额").contains("字段一览.txt");
        assertThat(said.get(2)).contains("第 4 行“字段”栏").contains("买方.信用代码").contains("统一社会信用代码");
        assertThat(said.get(3)).contains("第 5 行“格式”栏").contains("YYYY-mm-dd").contains("yyyy-MM-dd");
        assertThat(said.get(4)).contains("第 6 行“字段”栏").contains("空着");
        assertThat(said.get(5)).contains("第 7 行“格式”栏").contains("百元").contains("万元");
        assertThat(said.getFirst()).contains("无栏.csv").contains("字段");
    }

    @Test
    void withoutAnyGoodFileTheShippedOrderStillHelps() throws IOException {
        orders.read();
        Files.writeString(orders.folder().resolve("省平台登记表.csv"), "步骤,字段,网页栏名,格式\n一,没有的,,\n");

        FillingOrders.Found found = orders.read();

        assertThat(found.orders()).singleElement().satisfies(order -> assertThat(order.shipped()).isTrue());
        assertThat(found.problems().hasErrors()).isTrue();
    }

    @Test
    void everyFieldIsListedBesideTheOrders() throws IOException {
        orders.read();

        String list = Files.readString(orders.folder().resolve("字段一览.txt"));

        assertThat(orders.fieldNames()).hasSizeGreaterThan(300).allSatisfy(name -> {
            Matcher line = Pattern.compile("^" + Pattern.quote(name) + "\t", Pattern.MULTILINE).matcher(list);
            assertThat(line.find()).as(name).isTrue();
        });
    }

    @Test
    void goesForwardAndBackOverWhatIsEmpty() {
        Filling filling = new Filling("一份", List.of(line("空", ""), line("甲", "1"), line("空", ""), line("乙", "2"),
                line("空", "")));

        assertThat(filling.count()).isEqualTo(2);
        assertThat(filling.number()).isEqualTo(1);
        filling.back();
        assertThat(filling.take()).hasValueSatisfying(one -> assertThat(one.text()).isEqualTo("1"));
        assertThat(filling.number()).isEqualTo(2);
        filling.back();
        assertThat(filling.place()).isEqualTo(1);
        filling.forward();
        assertThat(filling.take()).hasValueSatisfying(one -> assertThat(one.text()).isEqualTo("2"));
        assertThat(filling.take()).isEmpty();
        assertThat(filling.copied()).isEqualTo(2);
        filling.forward();
        filling.back();
        assertThat(filling.place()).isEqualTo(3);
        filling.goTo(0);
        assertThat(filling.place()).isEqualTo(1);
        assertThat(filling.isCopied(1)).isTrue();
    }

    @Test
    void goesOnWhereItWasLeftUnlessThatWasDone() {
        List<FilledLine> lines = List.of(line("甲", "1"), line("乙", "2"));
        Filling left = new Filling("一份", lines);
        left.take();
        Filling resumed = new Filling("一份", lines);
        resumed.resume(left);
        assertThat(resumed.place()).isEqualTo(1);
        assertThat(resumed.isCopied(0)).isTrue();

        left.take();
        Filling anew = new Filling("一份", lines);
        anew.resume(left);
        assertThat(anew.place()).isZero();
        assertThat(anew.copied()).isZero();
    }

    private static FilledLine line(String label, String text) {
        return new FilledLine(new FillingLine("", label, label, ""), text, text);
    }
}
