import type { Pack } from '../rules/pack.ts'
import { type Entry, readKey } from './entry.ts'
import type { ReadWords } from './words.ts'

const OFFICE = /(?:人力社保局|人社局|人力资源局|社会事业局)$/
const ABOUT = '盖章|电话|地址|在哪|哪里|受理|人社局|联系|送|交|评审表'

/** What people may ask of each office of a plan's 联系 by the place it is of: 洞头在哪盖章. */
export function offices({ plan }: Pack, words: ReadWords): Entry[] {
  return plan.contacts
    .filter(({ for: about, phone }) => /受理|盖章/.test(about) && phone.length > 0)
    .flatMap(({ who, for: about, clause }): Entry[] => {
      const places = placesOf(who)
      if (places.length === 0) return []
      return [
        {
          id: who,
          plans: [plan.id],
          asked: [
            `${who}电话`,
            ...places.flatMap((name) => [
              `${name}在哪里盖章`,
              `${name}电话地址`,
              `${name}受理点`,
              `社保在${name}，评审表去哪盖`,
              `${name}人，评审表去哪里盖章`,
              `${name}归哪里受理`,
              `${name}报名找谁`,
            ]),
          ],
          keys: [readKey(places.join('|'), words), readKey(ABOUT, words)],
          answer: `${who}（${about}）{联系.${who}}`,
          clause,
          contact: null,
          unwritten: false,
          common: true,
          line: 0,
        },
      ]
    })
}

/** 洞头区人社局 → 洞头; 温州经济技术开发区人力资源局 → 经开区, too. Nothing where no place stands before. */
function placesOf(who: string): string[] {
  const place = who.replace(OFFICE, '').replace(/(?:产业)?集聚区$/, '')
  const short = place.length > 2 ? place.replace(/[区县市]$/, '') : place
  if (short.length < 2 || /协会|学会|中心|办公室|网|平台|系统/.test(place)) return []
  const zone = /经济(?:技术)?开发区$/.exec(place) ? ['经开区', '经济技术开发区', '开发区'] : []
  return [short, ...zone]
}
