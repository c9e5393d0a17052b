package techcontract.province;

import techcontract.kernel.Message;
import techcontract.kernel.Severity;

/**
 * One thing wrong with a form (模板问题), at its cell.
 *
 * @param sheet the sheet, empty where no sheet is meant
 * @param cell the cell's address, empty where it is about the whole sheet
 * @param text what stands in the cell
 * @param reason what is wrong and what to do
 */
public record FormProblem(String sheet, String cell, String text, Severity severity, Message reason) {}
