package techcontract.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a contract is about (合同标的); keys point into the code tables, empty where nothing was chosen.
 *
 * @param projectName 项目名称
 * @param appliedTypeKey 申请的合同类别
 * @param technologyFieldKey 技术领域
 * @param intellectualPropertyKey 知识产权
 * @param planSourceKey 项目计划来源
 * @param objectiveKey 社会经济目标
 * @param serviceIndustryKey 服务的国民经济行业
 * @param licenceScope 许可方式
 */
@Embeddable
public record Subject(String projectName, String appliedTypeKey, String technologyFieldKey,
        String intellectualPropertyKey, String planSourceKey, String objectiveKey, String serviceIndustryKey,
        @Enumerated(EnumType.STRING) LicenceScope licenceScope) {
    public static final Subject EMPTY = new Subject("", "", "", "", "", "", "", LicenceScope.NONE);
}
