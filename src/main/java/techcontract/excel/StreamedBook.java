package techcontract.excel;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** The library's streamed workbook (流式工作簿) with the two changes that make long ledgers much faster. */
final class StreamedBook extends SXSSFWorkbook {
    /** Half the work of the usual level 6 for a file a tenth larger. */
    private static final int COMPRESSION = 4;
    private static final int ROWS_IN_MEMORY = 50;

    StreamedBook() {
        super(ROWS_IN_MEMORY);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new RowWriter(getXSSFWorkbook().getSharedStringSource());
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream bytes) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(bytes);
        archive.setLevel(COMPRESSION);
        return archive;
    }
}
