import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { CASES, RULES } from '../rules/mutate/family.ts'
import { freshFolders } from '../store/folder.ts'
import { zhicheng } from './command.ts'
import { everyCommand } from './commandNames.ts'
import { oneFamily } from './oneFamily.ts'

const freshFolder = freshFolders()
const PLAN = 'wenzhou-jidian-2022'
const DRAFT = 'wenzhou-jidian-2027'
const NEW = ['--from', PLAN, '--year', '2027']

/** They talk, or run until stopped: there is no result to print. */
const WITHOUT_JSON = ['chat', 'serve', 'data delete', 'data key', 'data rekey']

/** How each command is asked for JSON, after what has to be done before. Of those left out their own tests tell. */
const ASKED: Readonly<Record<string, { readonly argv?: readonly string[]; readonly before?: readonly string[] }>> = {
  plans: {},
  'plans change': { argv: [PLAN, '--set', '个人申报.止=2022-10-31'] },
  'plans changes': {},
  'plans undo': { argv: ['1'], before: ['plans', 'change', PLAN, '--set', '个人申报.止=2022-10-31', '--yes'] },
  'plans new': { argv: NEW },
  'plans check': { argv: [DRAFT], before: ['plans', 'new', ...NEW] },
  'plans publish': { argv: [DRAFT], before: ['plans', 'new', ...NEW] },
  assess: { argv: ['-', '--plan', PLAN] },
  hours: { argv: ['-', '--plan', PLAN] },
  timetable: { argv: ['--plan', PLAN] },
  read: { argv: ['16年大专'] },
  ask: { argv: ['什么时候截止', '--plan', PLAN] },
  questions: {},
  schema: { argv: ['dossier'] },
  'rules check': {},
  'rules test': {},
  'rules book': {},
  'rules mutate': {},
  'notices list': {},
  'notices show': { argv: ['通知 二.4'] },
}
const ELSEWHERE = ['data export', 'data move', 'data tidy', 'doctor', 'notices import', 'rules diff']

const commands = await everyCommand()

/** A family so small that all of its rules are soon looked at. */
function smallHouse() {
  const { packs, problems } = loadPacks([...RULES])
  return { ...oneFamily(), families: [{ folder: '试办', packs, rules: RULES, cases: CASES }], packs, problems }
}

describe('every command', () => {
  it('is found', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(ASKED), ...ELSEWHERE, ...WITHOUT_JSON].sort(),
    )
  })

  it.each(commands)('$name --help explains itself in Chinese, with an example', ({ name, help }) => {
    expect(help).toMatch(new RegExp(`^用法： zhicheng ${name} `))
    expect(help).toMatch(/例：\n {2}\S*.*zhicheng /)
    expect(help).not.toMatch(/Usage|Options|Arguments|Commands|display help/)
    expect(/ --json /.test(help)).toBe(!WITHOUT_JSON.includes(name))
  })

  it.each(Object.keys(ASKED))('%s --json prints JSON and nothing else', async (name) => {
    const { argv = [], before } = ASKED[name] ?? {}
    const isRules = name.startsWith('rules')
    const where = isRules || name === 'schema' ? [] : ['--data', await freshFolder()]
    const world = { house: isRules ? smallHouse : oneFamily, stdin: '{}' }
    if (before) await zhicheng([...before, ...where], world)
    const { status, out } = await zhicheng([...name.split(' '), ...argv, ...where, '--json'], world)
    expect(status).not.toBe(2)
    expect(() => JSON.parse(out)).not.toThrow()
  })
})
