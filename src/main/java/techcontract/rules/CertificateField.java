package techcontract.rules;

/**
 * A field of the certificate (登记证明项目).
 *
 * @param name the field's name in the template, such as 合同登记编号
 */
public record CertificateField(String name, Provenance provenance) {}
