import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (asked: string, text: string) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked })
  return { ...dossier, asks: asks.map(({ about }) => about) }
}

describe('answers about the firm and the job, with words round them', () => {
  it('reads figures in their units', () => {
    expect(read('employer.revenue', '0.8个亿').employer?.revenue).toBe(8000)
    expect(read('employer.revenue', '营业额三千四百万').employer?.revenue).toBe(3400)
    expect(read('employer.staff', '名单上有三百零六人').employer?.staff).toBe(306)
    expect(read('employer.revenue', '会计才清楚').asks).toEqual(['单位.年营业收入'])
  })

  it('reads where the firm is registered', () => {
    expect(read('registered', '执照写的瓯海区').employer?.registered).toBe('瓯海')
    expect(read('registered', '不在的，公司注册在苏州').employer?.registered).toBe('苏州')
  })

  it('reads whose the firm is', () => {
    expect(read('employer', '日本人独资').employer).toEqual({ kind: '企业', ownership: '外资' })
    expect(read('ownership', '集体占三成，私人占七成').asks).toContain('单位.所有制')
    expect(read('work', '准备明年去国企').employer).toBeUndefined()
  })

  it('tells a change of posts from a wish', () => {
    expect(read('jobChange', '是的，焊接车间撤了，单位安排我去设备科').jobChange).toBe(true)
    expect(read('jobChange', '我主动要求换的').jobChange).toBe(false)
  })

  it('tells who is at work', () => {
    expect(read('employment', '在的呀').employment).toEqual({ onDuty: true })
    expect(read('employment', '辞了，没找到下家').employment).toEqual({ onDuty: false })
    expect(read('employment', '请长假在家').asks).toContain('岗位.在职在岗')
  })

  it('reads how somebody is employed', () => {
    expect(read('employment.arrangement', '跟劳务公司签的').employment?.arrangement).toBe('劳务派遣')
    expect(read('employment.arrangement', '返聘').employment?.arrangement).toBe('退休返聘')
    expect(read('establishment', '私人厂哪来的编制').employment?.establishment).toBe('无编制')
    expect(read('establishment', '备案制的').asks).toContain('岗位.编制')
  })

  it('reads what is done', () => {
    expect(read('employment.duty', '上门检修的，售后').employment?.duty).toBe('技术服务')
    expect(read('employment.duty', '啥都干').asks).toContain('岗位.工作类别')
    expect(read('work.related', '没换过，一直做设计').work).toEqual([{ related: true }])
    expect(read('work.related', '有两年管仓库').asks.join()).toContain('工作经历')
  })
})
