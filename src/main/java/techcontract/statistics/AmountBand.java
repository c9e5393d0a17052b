package techcontract.statistics;

import java.math.BigDecimal;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** How large a contract is (金额分档), by its 合同成交额; each band holds its lower limit. The limits are ours. */
enum AmountBand {
    BELOW_10(0), FROM_10(10), FROM_50(50), FROM_100(100), FROM_500(500), FROM_1000(1000), FROM_5000(5000), FROM_10000(
            10_000);

    private final int tenThousands;

    AmountBand(int tenThousands) {
        this.tenThousands = tenThousands;
    }

    static AmountBand of(Money amount) {
        AmountBand found = BELOW_10;
        for (AmountBand band : values()) {
            if (amount.compareTo(band.least()) >= 0) {
                found = band;
            }
        }
        return found;
    }

    private Money least() {
        return AmountUnit.TEN_THOUSAND_YUAN.toMoney(BigDecimal.valueOf(tenThousands));
    }

    String label() {
        return Text.of("statistics.band." + this);
    }
}
