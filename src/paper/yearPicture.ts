import type { Task } from '../calendar/task.ts'
import { isLocalDate, type LocalDate } from '../dossier/date.ts'
import { type PlanName, plain, problemOf } from './bounds.ts'
import { compose, type Matter } from './picture/compose.ts'
import { drawable, FONT_NAME, loadFont, undrawable } from './picture/font.ts'
import { drawSheet, WIDTH, wordsOn } from './picture/sheet.ts'

export interface PictureInput {
  readonly plan: PlanName
  readonly tasks: readonly Task[]
  /** Ids of tasks that are done. */
  readonly done: readonly string[]
  readonly today: LocalDate
}

export type YearPicture =
  /** A PNG, 1080 wide and at most 8,900 high. */
  | { readonly png: Uint8Array; readonly width: number; readonly height: number }
  | { readonly png: null; readonly reason: string }

/** Telegram takes no picture whose width and height exceed 10,000 together. */
const HIGHEST = 8_900

/**
 * The timetable as one picture for a phone. Same in, same picture. Never throws; without a picture the caller falls back
 * to text: a character without a glyph, too much text, nothing to show.
 * The first call takes about a second: what draws is loaded only then.
 */
export async function yearPicture(input: PictureInput): Promise<YearPicture> {
  try {
    const reason = problemOf(input.plan, input.tasks) ?? oddInput(input)
    if (reason !== null) return { png: null, reason }
    return await draw(input)
  } catch {
    return { png: null, reason: '图没有画成' }
  }
}

function oddInput({ tasks, today }: PictureInput): string | null {
  if (!isLocalDate(today)) return '今天的日期不对'
  return tasks.length === 0 ? '没有事可画' : null
}

async function draw(input: PictureInput): Promise<YearPicture> {
  const { fonts, glyphs } = await loadFont()
  const sheet = drawSheet(compose(withTexts(input, (text) => drawable(plain(text), glyphs))))
  const missing = undrawable(wordsOn(sheet), glyphs)
  if (missing.length > 0) return { png: null, reason: `字体里没有 ${missing.length} 个字` }

  const [{ default: satori }, { renderAsync }] = await Promise.all([import('satori'), import('@resvg/resvg-js')])
  const svg = await satori(sheet as Parameters<typeof satori>[0], { width: WIDTH, fonts })
  const height = Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1])
  if (!(height > 0 && height <= HIGHEST)) return { png: null, reason: '字太多，一张图放不下' }
  const image = await renderAsync(svg, { font: { loadSystemFonts: false, defaultFontFamily: FONT_NAME } })
  return { png: image.asPng(), width: image.width, height: image.height }
}

function withTexts(input: Matter, change: (text: string) => string): Matter {
  const { plan, tasks } = input
  return {
    ...input,
    plan: { id: plan.id, title: change(plan.title), document: change(plan.document) },
    tasks: tasks.map((task) => ({
      ...task,
      what: change(task.what),
      who: change(task.who),
      clause: change(task.clause),
      reckoning: change(task.reckoning),
      after: task.after && { ...task.after, what: change(task.after.what) },
    })),
  }
}
