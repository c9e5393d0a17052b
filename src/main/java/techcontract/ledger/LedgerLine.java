package techcontract.ledger;

import java.util.Optional;
import techcontract.contract.ContractDraft;
import techcontract.contract.PastRegistration;

/**
 * A ledger row that could be read (台账行).
 *
 * @param row its number in the spreadsheet
 * @param past the registration, when the row carries a number and a date
 */
record LedgerLine(int row, ContractDraft draft, Optional<PastRegistration> past) {}
