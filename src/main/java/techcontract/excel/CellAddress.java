package techcontract.excel;

/** Reads the two halves of a cell's address (单元格地址) such as {@code AB12}, without allocating. */
final class CellAddress {
    private static final int LETTERS = 26;

    private CellAddress() {}

    /**
     * The column, counted from 0.
     *
     * @throws IllegalArgumentException when there are no letters or more than any sheet has
     */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) > '9'; i++) {
            int letter = (address.charAt(i) & ~0x20) - 'A';
            if (letter < 0 || letter >= LETTERS || i == 3) {
                throw new IllegalArgumentException("no address: " + address);
            }
            column = column * LETTERS + letter + 1;
        }
        if (column == 0) {
            throw new IllegalArgumentException("no address: " + address);
        }
        return column - 1;
    }

    /** The row, counted from 1, or 0 when there is none to be read. */
    static int row(String address) {
        int digits = 0;
        while (digits < address.length() && address.charAt(digits) > '9') {
            digits++;
        }
        try {
            return Integer.parseInt(address.substring(digits));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
