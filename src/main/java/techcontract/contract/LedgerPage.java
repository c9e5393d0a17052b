package techcontract.contract;

import java.util.List;
import techcontract.kernel.Money;

/**
 * What a search of the ledger found (台账查询结果).
 *
 * @param rows the first rows, newest first
 * @param count how many there are in all
 * @param contractAmount 合同成交额 of all of them, yuan
 * @param technologyAmount 技术交易额 of all of them, yuan
 */
public record LedgerPage(List<ContractRow> rows, long count, Money contractAmount, Money technologyAmount) {}
