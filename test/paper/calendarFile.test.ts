import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarInput, calendarFile } from '../../src/paper/calendarFile.ts'
import { PLAN, TASKS, task } from './sample.ts'

const MADE = { day: '2022-08-05', minute: 10 * 60 }

function fileOf(more: Partial<CalendarInput> = {}) {
  const file = calendarFile({ plan: PLAN, tasks: TASKS, made: MADE, sequence: 0, ...more })
  if (file.text === null) throw new Error(file.reason)
  return file
}

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      day: event.startDate.toString(),
      allDay: event.startDate.isDate,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }
  })
}

function eventOf(text: string, summary: string) {
  const event = eventsOf(text).find((one) => one.summary === summary)
  if (event === undefined) throw new Error(`no event ${summary}`)
  return event
}

describe('calendarFile, read back', () => {
  it('has an all-day event for each last day and for each advised day', () => {
    const events = eventsOf(fileOf().text)
    expect(events.map(({ day, summary }) => `${day} ${summary}`)).toEqual([
      '2022-10-12 单位：单位注册和授权（最后一天）',
      '2022-09-30 【建议】个人：2022年专业科目还差 12 学时',
      '2022-10-20 个人：2022年专业科目还差 12 学时（最后一天）',
      '2022-10-09 【建议】个人：网上申报',
      '2022-10-20 个人：网上申报（最后一天）',
      '2022-10-27 【建议】单位：单位公示',
      '2022-11-02 单位：单位公示（最后一天）',
      '2022-11-02 单位：单位推荐（最后一天）',
    ])
    expect(events.every((event) => event.allDay)).toBe(true)
  })

  it('says how the day was counted and by which clause', () => {
    const { description } = eventOf(fileOf().text, '单位：单位公示（最后一天）')
    expect(description.split('\n')).toEqual([
      '最后一天：2022年11月2日（推算）',
      '开始：2022年10月10日',
      '算法：公示满 5 个工作日，从 11月2日往前数，最晚 10月27日开始',
      '依据：指南 三.5；指南 六.1',
      '2022年度温州市企业人员机电专业中、初级评审（温职改办〔2022〕14号）',
      '日期以文件为准。',
    ])
  })

  it('lists tasks without a last day instead of inventing one', () => {
    expect(fileOf().leftOut.map((one) => one.what)).toEqual([
      '资格审查',
      '盖章送评审表',
      '理论考试和面试答辩',
      '评审、公示、发文',
    ])
  })

  it('sounds at nine on the days before and on the last morning', () => {
    expect(eventOf(fileOf().text, '个人：网上申报（最后一天）').alarms).toEqual([
      '-P29DT15H',
      '-P13DT15H',
      '-P6DT15H',
      '-P2DT15H',
      '-PT15H',
      'PT9H',
    ])
    expect(eventOf(fileOf().text, '【建议】个人：网上申报').alarms).toEqual(['-PT15H', 'PT9H'])
  })

  it('sounds when it was asked to', () => {
    const { text } = fileOf({ alarmDays: [0, 2, 2], alarmAt: 20 * 60 + 30 })
    expect(eventOf(text, '个人：网上申报（最后一天）').alarms).toEqual(['-P1DT3H30M', 'PT20H30M'])
  })

  it('leaves out alarms that lie in the past when the file is made', () => {
    const name = '个人：网上申报（最后一天）'
    expect(eventOf(fileOf({ made: { day: '2022-10-17', minute: 539 } }).text, name).alarms).toHaveLength(3)
    expect(eventOf(fileOf({ made: { day: '2022-10-17', minute: 540 } }).text, name).alarms).toHaveLength(2)
    expect(eventOf(fileOf({ made: { day: '2022-10-21', minute: 0 } }).text, name).alarms).toHaveLength(0)
  })

  it('is silent about what is done, and says it is done', () => {
    const event = eventOf(fileOf({ done: ['step/网上申报'] }).text, '【已办】个人：网上申报（最后一天）')
    expect(event.alarms).toEqual([])
  })

  it('moves the same events when a date moves', () => {
    const moved = TASKS.map((one) => (one.id === 'step/网上申报' ? { ...one, due: '2022-10-25' } : one))
    const before = eventOf(fileOf().text, '个人：网上申报（最后一天）')
    const after = eventOf(fileOf({ tasks: moved, sequence: 1 }).text, '个人：网上申报（最后一天）')
    expect(after.uid).toBe(before.uid)
    expect([before.day, after.day]).toEqual(['2022-10-20', '2022-10-25'])
    expect([before.sequence, after.sequence]).toEqual([0, 1])
  })

  it('calls off what was in the file before and has no day any more', () => {
    const now = TASKS.map((one) => (one.id === 'step/网上申报' ? { ...one, safe: null } : one))
    const { text } = fileOf({ tasks: now, before: TASKS, sequence: 1 })
    const gone = eventsOf(text).filter((event) => event.status === 'CANCELLED')
    expect(gone.map(({ day, summary, alarms }) => ({ day, summary, alarms }))).toEqual([
      { day: '2022-10-09', summary: '【取消】【建议】个人：网上申报', alarms: [] },
    ])
    expect(gone[0]?.uid).toBe(eventOf(fileOf().text, '【建议】个人：网上申报').uid)
  })

  it('gives each task of each plan a name of its own', () => {
    const uids = [PLAN, { ...PLAN, id: 'wenzhou-jidian-2023' }].flatMap((plan) =>
      eventsOf(fileOf({ plan }).text).map((event) => event.uid),
    )
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('brings any text through unharmed', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
      text
        .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
        .replace(/ +/g, ' ')
        .trim()
        .normalize('NFC'),
    )
    fc.assert(
      fc.property(texts, texts, (what, clause) => {
        fc.pre(what !== '')
        const { text } = fileOf({ tasks: [task('a', { what, clause, who: '', due: '2022-10-20' })] })
        const [event] = eventsOf(text)
        expect(event?.summary).toBe(`${what}（最后一天）`)
        if (clause !== '') expect(event?.description).toContain(`依据：${clause}`)
      }),
    )
  })
})

describe('calendarFile, line by line', () => {
  const one = task('网上申报', {
    from: '2022-08-01',
    due: '2022-10-20',
    basis: '文件',
    clause: '指南 三.5; 通知, 七\\',
  })
  const { text } = fileOf({ tasks: [one], made: { day: '2022-10-20', minute: 300 }, sequence: 3 })

  it('is what Apple, Google and Outlook read', () => {
    expect(text.replace(/\r\n /g, '').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//zhicheng//zhicheng//ZH-CN',
      'METHOD:PUBLISH',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'NAME:职称：2022年度温州市企业人员机电专业中、初级评审',
      'X-WR-CALNAME:职称：2022年度温州市企业人员机电专业中、初级评审',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[0-9a-f]{32}@zhicheng$/),
      'SEQUENCE:3',
      'DTSTAMP:20221019T210000Z',
      'DTSTART;VALUE=DATE:20221020',
      'DTEND;VALUE=DATE:20221021',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:个人：网上申报（最后一天）',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:最后一天：2022年10月20日\\n开始：2022年8月1日\\n依据：指南 三.5\\; 通知\\, 七\\\\\\n2022年度温州市企业人员机电专业中、初级评审（温职改办〔2022〕14号）\\n日期以文件为准。',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;RELATED=START:PT9H',
      'DESCRIPTION:今天：个人：网上申报（最后一天）',
      'END:VALARM',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20221019T210000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('keeps every line within 75 bytes and ends every line with CRLF', () => {
    const lines = fileOf().text.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false)
  })

  it('keeps a line break in a name from beginning a line of its own', () => {
    const plan = { ...PLAN, title: '计划\r\nATTENDEE:mailto:a@b.example' }
    const { text: odd } = fileOf({ plan, tasks: [{ ...one, what: 'a\r\nEND:VCALENDAR' }] })
    expect(odd).not.toMatch(/^(ATTENDEE|END:VCALENDAR\r\nSTATUS)/m)
    expect(eventsOf(odd)).toHaveLength(1)
  })
})

describe('calendarFile, of what cannot be written', () => {
  const reasonOf = (more: Partial<CalendarInput>) => {
    const file = calendarFile({ plan: PLAN, tasks: TASKS, made: MADE, sequence: 0, ...more })
    return file.text === null ? file.reason : null
  }

  it('says why', () => {
    expect(reasonOf({ tasks: Array.from({ length: 41 }, (_, i) => task(String(i))) })).toBe('多于 40 件事')
    expect(reasonOf({ tasks: [task('a', { clause: '条'.repeat(201) })] })).toBe('第 1 件事有一栏超过 200 字')
    expect(reasonOf({ tasks: [task('a', { due: '2022-02-30' })] })).toBe('第 1 件事的日期不对')
    expect(reasonOf({ tasks: [task('a'), task('a')] })).toBe('有两件事编号相同')
    expect(reasonOf({ plan: { ...PLAN, document: '' } })).toContain('文号')
    expect(reasonOf({ sequence: -1 })).toBe('序号不对')
    expect(reasonOf({ made: { day: '2022-13-01', minute: 0 } })).toBe('制作时间不对')
    expect(reasonOf({ alarmDays: [1.5] })).toBe('提醒的天数不对')
    expect(reasonOf({ alarmAt: 1440 })).toBe('提醒的时间不对')
    expect(reasonOf({ tasks: null as unknown as [] })).toBe('日历文件没有做成')
  })

  it('takes as much as is allowed', () => {
    const long = '条'.repeat(200)
    const tasks = Array.from({ length: 40 }, (_, i) =>
      task(String(i), { what: long, who: long, clause: long, reckoning: long, detail: long, due: '2022-10-20' }),
    )
    expect(reasonOf({ tasks })).toBeNull()
  })

  it('is an empty calendar when no day is known', () => {
    const file = fileOf({ tasks: [task('a')] })
    expect(eventsOf(file.text)).toEqual([])
    expect(file.leftOut).toHaveLength(1)
  })
})
