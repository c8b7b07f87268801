/**
 * What stands behind 没 or 没有 where the thing named before it is there all the same: 技能证书没丢, 职称没别的, 编制没有变. To be made part
 * of a pattern, as what must not follow.
 */
export const THERE_ALL_THE_SAME =
  '有?(?:问题|毛病|变|改|换|动|错|断|停|少|漏|落下|丢|带|升|转|造假|作假|[填写说记弄搞]错|别的|别个|其[他它余]|另外|第[二三]|到期|过期)'
