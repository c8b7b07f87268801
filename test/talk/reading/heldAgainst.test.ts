import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const read = (text: string) => readMessage(text, { today: '2022-09-10' }).dossier.violations

describe('what was held against others', () => {
  it.each([
    '2021年公司被罚款5万',
    '2019年公司被通报批评罚款',
    '2019年同事被处分',
    '2020年我们单位被环保局罚了',
    '公司被罚款通报过',
    '领导受过处分',
  ])('is nothing of one’s own: %s', (words) => expect(read(words)).toBeUndefined())

  it.each([
    ['2019年被公司罚款通报', '经济处罚通报'],
    ['2019年公司罚款通报我', '经济处罚通报'],
    ['公司被处罚过，我也被处分了', '党纪政纪处分'],
  ])('leaves one’s own: %s', (words, kind) => expect(read(words)).toMatchObject([{ kind }]))

  it.each([
    '没有处分，2021年罚过款',
    '没有处分，就2019年被警告过',
    '没受过处罚，2020年被罚了一次',
    '没受过处分，2021年被取消评审资格',
  ])('something in spite of 没有 leaves it open: %s', (words) => expect(read(words)).toBeUndefined())

  it.each([
    '没有处分，2021年考核优秀',
    '没受过处分也没被罚过',
    '没有处分，2021年公司被罚过',
    '没有处分，2015年顶替我爸进厂',
  ])('none is none: %s', (words) => expect(read(words)).toEqual([]))

  it.each([
    ['violations', '2021年公司被罚', []],
    ['violations', '没有，2021年罚过款', []],
    ['violations', '没有', ['violations=没有']],
    ['violations', '有，2021年', ['violations=2021 年']],
    ['violations', '没有处分，2021年因假论文被取消资格', []],
    ['violations', '没有，但2021年因论文造假被取消资格', []],
    ['violations', '没有处分，也没被取消过资格', ['violations=没有']],
    ['violations', '没有，厂里同事被取消资格', ['violations=没有']],
    ['violations', '2021年因假论文被取消资格', ['violations=2021 年']],
    ['violations', '2021年被交警罚过款', []],
    ['violations', '2021年被通报批评', []],
    ['violations', '2019年抄袭论文', ['violations=2019 年']],
    ['violations', '2019年因材料不真实被取消资格', ['violations=2019 年']],
    ['violations', '2019年论文抄袭被发现', ['violations=2019 年']],
    ['violations', '2019年剽窃别人论文', ['violations=2019 年']],
    ['violations', '2019年伪造了社保证明', ['violations=2019 年']],
    ['violations', '2019年瞒报处分', ['violations=2019 年']],
    ['violations', '2019年交了虚假材料', ['violations=2019 年']],
    ['violations', '2019年冒名顶替', ['violations=2019 年']],
    ['violations', '2019年用了假证书', ['violations=2019 年']],
    ['violations', '2019年因为造假被取消资格', ['violations=2019 年']],
    ['violations', '2019年被撤销职称', ['violations=2019 年']],
    ['violations', '2019年评职称时被查出来', ['violations=2019 年']],
    ['violations', '2019年申报的时候被查出来的', ['violations=2019 年']],
    ['violations', '2019年材料造假', ['violations=2019 年']],
    ['violations', '2020年请假被扣过钱', []],
    ['violations', '2020年请病假的证明没交', []],
    ['violations', '2018年用了不合格材料被罚款', []],
    ['violations', '2020年被质监站查出产品不合格罚款', []],
    ['violations', '2019年在评比中被通报', []],
    ['violations', '2020年材料没交齐被退回', []],
    ['violations', '2020年评中级材料不全没通过', []],
    ['violations', '2021年评工程师落选了', []],
    ['violations', '2019年评优的时候被罚', []],
    ['violations', '2020年证明开错了被退回', []],
    ['violations', '2018年虚假宣传被罚', []],
    ['violations', '2019年假期加班被扣钱', []],
    ['violations', '2020年职称考试没过', []],
    ['violations', '没有，但2019年抄袭过论文', []],
    ['violations', '2018年驾驶资格被取消', []],
    ['violations', '2019年被举报抄袭，查无此事', []],
    ['violations', '2018年被举报造假，取消了资格', ['violations=2018 年']],
    ['violations', '2018年被举报造假，后来查实了', ['violations=2018 年']],
    ['violations', '2018年被举报造假，没有查实', []],
    ['violations', '2018年被举报造假，后来没取消资格', []],
    ['violations', '2017年评助工时不小心交了假材料', ['violations=2017 年']],
    ['violations', '2017年误用假证明被查', ['violations=2017 年']],
    ['violations', '2017年被误会造假', []],
    ['violations', '2020年公司虚报产值', []],
    ['violations', '2020年我撤回了职称申报', []],
    ['violations', '2018年高考作弊', []],
    ['violations', '2018年职称考试作弊', ['violations=2018 年']],
    ['violations', '2020年取消评审资格因为没交钱', []],
    ['violations', '2020年因为材料造假没交代清楚，取消评审资格', ['violations=2020 年']],
    ['violations', '2019年没造假，就是罚过款', []],
    ['violations', '2018年被人举报抄袭，法院认定是诬告', []],
    ['violations', '2018年被举报造假，查出来是误会', []],
    ['violations', '2018年被举报造假，查实没有造假', []],
    ['violations', '2018年被举报造假，认定造假', ['violations=2018 年']],
    ['violations', '2018年被举报造假，查出来是真的', ['violations=2018 年']],
    ['violations', '2018年被举报造假，后来承认了', ['violations=2018 年']],
    ['violations', '2018年被怀疑造假，单位要求取消资格但没取消', []],
    ['violations', '2018年被怀疑造假，差点取消资格', []],
    ['violations', '2018年没取消资格，只是造假被通报', ['violations=2018 年']],
    ['violations', '2018年造假，没取消资格', ['violations=2018 年']],
    ['violations', '2018年没造假，资格也没取消', []],
    ['violations', '2018年造假是别人说的，我没造假', []],
    ['violations', '2019年被怀疑论文抄袭，没有认定', []],
  ])('asked for %s: %s', (question, words, taken) => expect(atQuestion(question, words).taken).toEqual(taken))
})
