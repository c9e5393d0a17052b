package techcontract.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DataKeyTest {
    // openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt mode:EXPAND_ONLY -kdfopt hexkey:000102…1f -kdfopt info:backup HKDF
    @Test
    void derivesAsHkdfExpandDoes() {
        byte[] bytes = new byte[DataKey.LENGTH];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) place;
        }

        assertThat(HexFormat.of().formatHex(DataKey.of(bytes).derive("backup")))
                .isEqualTo("bb6a34b9a775511d678e8d58de6ee100d8aeae0489246ce32e1157754870def9");
    }

    @Test
    void everyPurposeAndEveryFolderHasAKeyOfItsOwn() {
        DataKey key = DataKey.random();

        assertThat(key.derive("backup")).isNotEqualTo(key.derive("database")).isEqualTo(key.derive("backup"));
        assertThat(DataKey.random().derive("backup")).isNotEqualTo(key.derive("backup"));
    }

    @Test
    void takesNothingButAWholeKeyAndSaysNothingOfIt() {
        assertThatThrownBy(() -> DataKey.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThat(DataKey.random()).hasToString("DataKey");
    }
}
