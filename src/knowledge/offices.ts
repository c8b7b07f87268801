import type { Pack } from '../rules/pack.ts'
import type { Contact, PlanFacts } from '../rules/plan.ts'
import { type Entry, readKey } from './entry.ts'
import type { ReadWords } from './words.ts'

const OFFICE = /(?:人力社保局|人社局|人力资源局|社会事业局)$/
const ABOUT = '盖章|电话|地址|在哪|哪里|受理|人社局|联系|送|交|评审表'

/** What people may ask of each office of a plan's 联系 by the place it is of: 洞头在哪盖章. */
export function offices({ plan }: Pack, words: ReadWords): Entry[] {
  return officesOf(plan).flatMap(({ who, for: about, clause, address, places }): Entry[] => {
    const entry = {
      plans: [plan.id],
      keys: [readKey(places.join('|'), words), readKey(ABOUT, words)],
      clause,
      contact: null,
      common: true,
    }
    const whom = places.flatMap((name) => [
      `${name}电话`,
      `${name}归哪里受理`,
      `${name}报名找谁`,
      `${name}受理点`,
      `${name}交材料`,
    ])
    const where = places.flatMap((name) => [
      `${name}在哪里盖章`,
      `${name}盖章`,
      `${name}地址`,
      `社保在${name}，评审表去哪盖`,
      `${name}人，评审表去哪里盖章`,
      `我在${name}上班，表盖章要去哪栋楼`,
    ])
    const answer = `${who}（${about}）{联系.${who}}`
    const told = { ...entry, id: who, answer, unwritten: false }
    if (address !== undefined)
      return [{ ...told, asked: [`${who}电话`, ...places.map((name) => `${name}电话地址`), ...whom, ...where] }]
    const unknown = { ...entry, id: `${who}地址`, answer: `地址没有写，请先打电话：${answer}`, unwritten: true }
    return [
      { ...told, asked: [`${who}电话`, ...whom] },
      { ...unknown, asked: [`${who}地址`, ...where] },
    ]
  })
}

const ZONE: readonly string[] = ['经开区', '经济技术开发区', '开发区']

/** Whether a text names a place; 经开区 is 经济技术开发区, too. */
export const namesPlace = (text: string, place: string): boolean =>
  (ZONE.includes(place) ? ZONE : [place]).some((name) => text.includes(name))

/** The offices of a plan that are of a place, with what the place is called. */
export function officesOf({ contacts }: Pick<PlanFacts, 'contacts'>): (Contact & { readonly places: string[] })[] {
  return contacts
    .filter(({ for: about, phone }) => /受理|盖章/.test(about) && phone.length > 0)
    .map((contact) => ({ ...contact, places: placesOf(contact.who) }))
    .filter(({ places }) => places.length > 0)
}

/** Places of a plan's offices that a text names. */
export const placesSaid = (plan: Pick<PlanFacts, 'contacts'>, text: string): string[] =>
  officesOf(plan).flatMap(({ places }) => places.filter((place) => text.includes(place)))

/** 洞头区人社局 → 洞头; 温州经济技术开发区人力资源局 → 经开区, too. Nothing where no place stands before. */
function placesOf(who: string): string[] {
  const place = who.replace(OFFICE, '').replace(/(?:产业)?集聚区$/, '')
  const short = place.length > 2 ? place.replace(/[区县市]$/, '') : place
  if (short.length < 2 || /协会|学会|中心|办公室|网|平台|系统/.test(place)) return []
  return [short, ...(/经济(?:技术)?开发区$/.test(place) ? ZONE : [])]
}
