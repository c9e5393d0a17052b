package techcontract.excel;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The library's streamed workbook (流式工作簿). */
final class StreamedBook extends SXSSFWorkbook {}
