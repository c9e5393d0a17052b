package techcontract.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.excel.CsvTable;

/**
 * What became of regions whose codes were retired (撤销的行政区划今属): a merger as listed, or the one county of the same name
 * that was only upgraded (新会市 → 新会区). What is in neither stays what it was, under its old name.
 */
final class RegionSuccessors {
    private static final String FILE = "/techcontract/statistics/region_successors.csv";
    private static final List<String> RANKS = List.of("自治县", "地区", "县", "市", "区");
    private static final int SHORTEST_NAME = 2;
    private static final int CITY_DIGITS = 4;
    private static final int PROVINCE_DIGITS = 2;

    private final Map<String, String> successors = new HashMap<>();

    RegionSuccessors(CodeRows regions, CodeRows retired) {
        Map<String, String> listed = listed();
        Map<String, List<Code>> byName = regions.all()
                .stream()
                .collect(Collectors.groupingBy(RegionSuccessors::nameOnly));
        for (Code old : retired.all()) {
            String successor = listed.getOrDefault(old.key(), "");
            if (regions.withKey(successor).isPresent()) {
                successors.put(old.key(), successor);
            } else if (regions.withKey(old.key()).isEmpty()) {
                sameName(old, byName.getOrDefault(nameOnly(old), List.of()));
            }
        }
    }

    /** The key of the region it is today, mostly itself. */
    String today(String region) {
        return successors.getOrDefault(region, region);
    }

    // A county keeps its name within its province; 城区 and 郊区 are names of many, looked for in the same city only.
    private void sameName(Code old, List<Code> sameName) {
        if (nameOnly(old).length() < SHORTEST_NAME) {
            return;
        }
        int digits = old.name().endsWith("区") && !isCity(old) ? CITY_DIGITS : PROVINCE_DIGITS;
        for (int prefix : new int[]{CITY_DIGITS, digits}) {
            List<Code> near = sameName.stream()
                    .filter(code -> isCity(code) == isCity(old)
                            && code.key().startsWith(old.key().substring(0, prefix)))
                    .toList();
            if (near.size() == 1) {
                successors.put(old.key(), near.getFirst().key());
                return;
            }
        }
    }

    private static boolean isCity(Code code) {
        return code.key().endsWith("00");
    }

    private static String nameOnly(Code code) {
        String name = code.name();
        return RANKS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(rank -> name.substring(0, name.length() - rank.length()))
                .orElse(name);
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new HashMap<>();
        try (InputStream csv = Objects.requireNonNull(RegionSuccessors.class.getResourceAsStream(FILE), FILE)) {
            for (CsvTable.Row row : CsvTable.read(csv).rows()) {
                listed.put(row.get("code"), row.get("successor"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }
}
