package techcontract.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import techcontract.excel.CsvTable;

/** Which statistical category a nature of party belongs to (单位性质归类): the longest prefix of its key decides. */
final class NatureCategories {
    private static final String FILE = "/techcontract/statistics/nature_categories.csv";

    private final Map<String, String> categoryByPrefix = new HashMap<>();

    private NatureCategories() {}

    static NatureCategories shipped() {
        NatureCategories categories = new NatureCategories();
        try (InputStream csv = Objects.requireNonNull(NatureCategories.class.getResourceAsStream(FILE), FILE)) {
            for (CsvTable.Row row : CsvTable.read(csv).rows()) {
                categories.categoryByPrefix.put(row.get("prefix"), row.get("category"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return categories;
    }

    /** The key of its category, or empty where no prefix fits. */
    String category(String natureKey) {
        for (int length = natureKey.length(); length > 0; length--) {
            String category = categoryByPrefix.getOrDefault(natureKey.substring(0, length), "");
            if (!category.isEmpty()) {
                return category;
            }
        }
        return "";
    }
}
