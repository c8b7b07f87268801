#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/doors/main.js', import.meta.url)

async function start() {
  if (!existsSync(built)) throw new Error('还没有编译')
  const { run } = await import(built.href)
  await run(process.argv.slice(2))
}

try {
  await start()
} catch (error) {
  const missing = error?.code === 'ERR_MODULE_NOT_FOUND' || error?.message === '还没有编译'
  console.error(missing ? '还没有装好：请先在项目文件夹里运行 npm ci' : error)
  process.exitCode = 2
}
