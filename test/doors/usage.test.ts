import { describe, expect, it } from 'vitest'
import { compose } from '../../src/doors/compose.ts'
import { shanghaiDay } from '../../src/doors/world.ts'
import { PLAN, zhicheng } from './command.ts'

describe('wrong usage ends with 2 and says in Chinese what was expected', () => {
  it.each([
    [['没有的命令'], '没有这个命令：没有的命令'],
    [['plans', '--color'], '没有这个选项：--color'],
    [['assess'], '缺少参数 文件'],
    [['assess', '-', '--plan'], '选项 --plan <编号> 后面缺了值'],
    [['assess', '-', '另一个', ...PLAN], '后面的参数多了'],
    [['assess', '-'], '缺少 --plan：要写明按哪个计划判断。现有的计划：'],
    [['assess', '-', '--plan', 'wenzhou-2099'], '没有计划“wenzhou-2099”。现有的计划：'],
    [
      ['assess', '-', ...PLAN, '--target', '高级工程师'],
      '--target 应是这个计划评的级别：技术员、助理工程师、工程师；收到的是“高级工程师”',
    ],
    [
      ['assess', '-', ...PLAN, '--as-of', '2022-02-30'],
      '--as-of 应是真实的日期，写成 2022-09-15；收到的是“2022-02-30”',
    ],
    [['plans', '--as-of', '明天'], '--as-of 应是真实的日期'],
    [['schema', 'everything'], '没有“everything”这种格式，有：dossier、assessment、activities'],
    [['schema', 'toString'], '没有“toString”这种格式'],
    [['assess', '不在的.json', ...PLAN], '没有这个文件：不在的.json'],
  ])('zhicheng %j', async (argv, expected) => {
    const { status, out, err } = await zhicheng(argv, { stdin: '{}' })
    expect(err).toContain(expected)
    expect(err).not.toMatch(/error:/)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it('shows the help when no command is given', async () => {
    const { status, err } = await zhicheng([])
    expect(status).toBe(2)
    expect(err).toContain('用法： zhicheng <命令> [选项]')
  })
})

describe('the door', () => {
  it('takes the day of Shanghai', () => {
    expect(shanghaiDay(new Date('2022-10-20T15:59:59Z'))).toBe('2022-10-20')
    expect(shanghaiDay(new Date('2022-10-20T16:00:00Z'))).toBe('2022-10-21')
  })

  it('says which folder is missing', async () => {
    const { status, err } = await zhicheng(['plans'], { house: () => compose('/没有/这里/') })
    expect(status).toBe(2)
    expect(err).toContain('读不到规则文件夹 /没有/这里/rules')
  })

  it('tells an unexpected failure without pretending it was the input', async () => {
    const broken = () => {
      throw new Error('boom')
    }
    const { status, err } = await zhicheng(['plans'], { house: broken })
    expect(status).toBe(2)
    expect(err).toContain('程序出错')
    expect(err).toContain('boom')
  })
})
