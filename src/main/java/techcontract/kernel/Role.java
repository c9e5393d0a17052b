package techcontract.kernel;

/** What a person at the desk may do (角色). */
public enum Role {
    /** 登记员 */
    REGISTRAR,
    /** 复核员 */
    REVIEWER,
    /** 统计员 */
    STATISTICIAN,
    /** 管理员 */
    ADMINISTRATOR,
    /** 只读 */
    READER;

    /** The role in Chinese. */
    public String label() {
        return Text.of("kernel.role." + name());
    }
}
