#!/usr/bin/env node
// Keeps the dialogues of the READMEs true: each is made by running the program on the lines of test/readme/<name>.txt.
// node scripts/readme.mjs          writes them
// node scripts/readme.mjs --check  exit status 1 if one differs
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
const block = /(<!-- dialogue (\w+) -->\n)[\s\S]*?(<!-- \/dialogue -->)/g

function dialogue(name) {
  const data = mkdtempSync(join(tmpdir(), 'readme-'))
  try {
    const { TELEGRAM_BOT_TOKEN: _, ...env } = process.env
    const shown = execFileSync('node', ['bin/zhicheng.mjs', 'chat', '--now', '2022-09-15', '--data', data], {
      cwd: root,
      env,
      input: readFileSync(join(root, 'test', 'readme', `${name}.txt`)),
      encoding: 'utf8',
    })
    return `\`\`\`text\n${shown.trim().replace(/\n{2,}/g, '\n\n')}\n\`\`\`\n`
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

let stale = 0
for (const file of ['README.md', 'README.zh-CN.md']) {
  const path = join(root, file)
  const old = readFileSync(path, 'utf8')
  const now = old.replace(block, (_, open, name, close) => `${open}${dialogue(name)}${close}`)
  if (now === old) continue
  stale += 1
  if (check) console.error(`${file} 里的对话和程序现在说的不一样：运行 npm run readme 更新`)
  else writeFileSync(path, now)
}
process.exitCode = check && stale > 0 ? 1 : 0
