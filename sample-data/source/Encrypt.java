import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Encrypts a workbook the way Excel does: java -cp poi... Encrypt.java plain.xlsx out.xlsx password */
class Encrypt {
    public static void main(String[] args) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(args[2]);
            try (OutputStream out = encryptor.getDataStream(container);
                    InputStream in = Files.newInputStream(Path.of(args[0]))) {
                in.transferTo(out);
            }
            try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
                container.writeFilesystem(out);
            }
        }
    }
}
