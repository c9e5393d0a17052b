package techcontract.backup;

import java.util.List;

/**
 * What restoring a backup would change (恢复预览).
 *
 * @param contracts the first some hundreds that would disappear, change or come back
 * @param contractCount how many there are of them
 * @param numbersSince registration numbers given since, which would be free again
 */
public record RestorePreview(Backup backup, List<TableDifference> tables, List<ContractDifference> contracts,
        long contractCount, List<String> numbersSince) {}
