package techcontract.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void keepsChineseNamesAsTheyAre() {
        assertThat(FileNames.lastOf(Path.of("/u/李 明/技术开发合同（盖章）.PDF"))).isEqualTo("技术开发合同（盖章）.PDF");
    }

    @Test
    void dropsMarksThatWouldShowAnotherExtension() {
        assertThat(FileNames.lastOf(Path.of("合同\u202efdp.exe"))).isEqualTo("合同fdp.exe");
        assertThat(FileNames.lastOf(Path.of("一\u0007\n行\u200b.pdf"))).isEqualTo("一行.pdf");
    }

    @Test
    void shortensALongNameBeforeItsExtension() {
        String name = FileNames.lastOf(Path.of("长".repeat(240) + ".pdf"));

        assertThat(name).hasSize(200).startsWith("长长长").endsWith("长….pdf");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String name = FileNames.lastOf(Path.of("𠮷".repeat(120) + ".pdf"));

        assertThat(name.codePoints()).noneMatch(one -> Character.getType(one) == Character.SURROGATE);
        assertThat(name.length()).isLessThanOrEqualTo(200);
    }

    @Test
    void savesUnderNamesEverySystemTakes() {
        assertThat(FileNames.savable("甲/乙:丙?.pdf")).isEqualTo("甲_乙_丙_.pdf");
        assertThat(FileNames.savable("con.txt")).isEqualTo("_con.txt");
        assertThat(FileNames.savable("合同. ")).isEqualTo("合同");
    }

    @Test
    void tellsTheKindByTheExtension() {
        assertThat(FileKind.of("合同.PDF")).contains(FileKind.PDF);
        assertThat(FileKind.of("a.b.Jpeg")).contains(FileKind.PICTURE);
        assertThat(FileKind.of("清单.et")).contains(FileKind.DOCUMENT);
        assertThat(FileKind.of("pdf")).isEmpty();
        assertThat(FileKind.of("合同.exe")).isEmpty();
    }
}
