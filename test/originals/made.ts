import { type HeldDocument, makeOriginals } from '../../src/originals/originals.ts'

/** A made-up guide: contents, a sample contract inside, a list that begins anew, and one whose first number is lost. */
export const GUIDE = `# 试办申报指南

一、先读文件.....02
二、上传材料.....03
三、交表.....05

## 一、先读文件：
- 1、读通知；
- 2、读办法。
### 一、专业名称
阀门、水泵。
## 二、上传材料
1、注册：
在网上注册。
2、业绩档案：
(1) 学历：传毕业证书。
①大专传备案表；
②高中传原件。
劳动合同样张
**一、合同期限**
第一条 期限为 1 年。
(2) 考核：传三张表。
● 选填
(1) 获奖：传证书。
(2) 论文：传封面。
(3) 专利：传证书。
## 三、交表
(1) 先等审核。
(2) 再打印。
2、盖章：到县里盖。
3、寄出：寄到协会。
附件：1. 样表
2. 名册
试办协会
2022 年 8 月 23 日
`

export const GUIDE_CLAUSES = new Map([
  ['一', 2],
  ['二', 2],
  ['三', 3],
])

export const RULES = `试办〔2022〕1号
试办评价办法
第一章 总则
第一条 为了试办，按上面的精神，结合试办市的实际情况，制定本办法，凡在试办市里的企业做机电技术工作的人，报初级、中级的，都照本办法办，别的地方另有规定的除外。
第二章 条件
第二条 报工程师的，应具备下列条件之一：
（一）本科，任职满四年；
（二）技师，满三年：
1、有证书；
2、有聘书。
（1）聘书要盖章。
（2）聘书要注明
年限。
（三）大专，任职满五年。
符合前款的，由单位推荐。
第三条 按第二条（一）报的，当年有效。
第四条 自印发之日起施行。
附件：评分表
试办市职称办公室
2022 年 3 月 1 日

附件
评分表
项目\t分值
论文\t5
注：1．按排名给分。2．同一项只算一次。
`

export const RULES_CLAUSES = new Map([
  ['第一条', 0],
  ['第二条', 3],
  ['第三条', 0],
  ['第四条', 0],
  ['附件', 0],
])

export function heldAs(
  text: string,
  clauses: ReadonlyMap<string, number> | null,
  more: Partial<HeldDocument> = {},
): HeldDocument {
  return { family: '试办', short: '办法', number: '试办〔2022〕1号', title: '试办评价办法', clauses, text, ...more }
}

/** The two documents above, and one that is listed and not held. */
export const ORIGINALS = makeOriginals(
  [
    heldAs(RULES, RULES_CLAUSES),
    heldAs(GUIDE, GUIDE_CLAUSES, { short: '指南', number: '申报指南（试办协会，2022-08-23）', title: '试办申报指南' }),
  ],
  [
    { family: '试办', short: '办法', number: '试办〔2022〕1号', title: '试办评价办法', clauses: RULES_CLAUSES },
    { family: '试办', short: '附件1', number: '试办〔2022〕1号 附件1', title: '名册', clauses: new Map([['表', 0]]) },
    { family: '别处', short: '指南', number: '别处申报指南', title: '别处指南', clauses: new Map([['一', 0]]) },
  ],
)
