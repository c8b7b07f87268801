import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

describe('a title that was nearly got, or is asked of', () => {
  it.each(['2018年评的助工，差5分', '18年评了助工，差两票'])('%s: whether it is in hand is asked', (text) => {
    const { taken, said } = atQuestion('titles', text)
    expect(taken).toEqual([])
    expect(said).toContain('到底拿到了没有')
    expect(readMessage(text, { today: '2022-09-15' }).dossier.titles).toBeUndefined()
  })

  it('助工2018年评的，差一科没考过: asked, in a message as well', () => {
    const words = '助工2018年评的，差一科没考过'
    expect(atQuestion('titles', words).taken).toEqual([])
    const { dossier, asks } = readMessage(words, { today: '2022-09-15' })
    expect(dossier.titles).toBeUndefined()
    expect(asks.map(({ about }) => about)).toContain('职称.名称')
    expect(readMessage('助工2018年评的，中级差一科没过', { today: '2022-09-15' }).dossier.titles).toEqual([
      { level: '助理工程师', obtained: '2018' },
    ])
  })

  it('2018年评的助工，还差5分: of the score, not of the title', () => {
    expect(atQuestion('titles', '2018年评的助工，还差5分').taken).toContain('titles=助理工程师')
  })

  it.each(['工程师是在哪评的', '工程师在哪里评'])('%s: neither held nor aimed at', (text) => {
    const { taken, said } = atQuestion('titles', text)
    expect(taken).toEqual([])
    expect(said).not.toContain('想评的级别')
  })

  it('想评工程师 is aimed at', () => {
    expect(atQuestion('titles', '想评工程师').said).toContain('想评的级别')
  })
})

describe('where and as what somebody works', () => {
  const at = (text: string) => atQuestion('employment', text).taken

  it.each(['我是厂里仓库管理员', '库管', '门卫', '我在厂里看大门', '食堂做饭的', '搬运工', '仓库保管'])(
    '%s: at other work',
    (text) => {
      expect(at(text)).toEqual(['employment=在岗，做别的工作'])
    },
  )

  it.each(['在仓库做设备维修', '仓库管理系统编程', '以前库管，现在做设备维修', '不是门卫'])('%s: not so', (text) => {
    expect(at(text)).not.toContain('employment=在岗，做别的工作')
  })

  it.each(['泰顺利达机械厂', '在泰顺利达机械厂', '我在泰顺利达机械厂上班'])(
    '%s: where 社保 is paid is asked',
    (text) => {
      const { taken, said } = atQuestion('insurance', text)
      expect(taken).toEqual([])
      expect(said).toContain('社保也是在温州缴吗')
    },
  )

  it.each(['泰顺', '温州市区', '在温州的公司缴'])('%s: paid there', (text) => {
    expect(atQuestion('insurance', text).taken).toContain('insurance=在温州缴')
  })

  it('the name of a firm is no place', () => {
    expect(atQuestion('insurance.place', '泰顺利达机械厂').taken).toEqual([])
    expect(atQuestion('insurance.place', '温岭').taken).toEqual(['insurance.place=温岭'])
    expect(atQuestion('insurance.place', '车间主任').taken).toEqual([])
    expect(atQuestion('insurance.place', '某某', '是').taken).toEqual(['insurance.place=某某'])
  })

  it('不对，B厂…: years told of two firms, one for the other, are asked about', () => {
    const { dossier, asks } = readMessage('2012年进的A厂，不对，B厂才是2012年进的，A厂是2010年', {
      today: '2022-09-15',
    })
    expect(dossier.work).toBeUndefined()
    expect(asks.map(({ about }) => about)).toContain('工作经历')
  })
})
