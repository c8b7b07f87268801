import type { House } from './compose.ts'
import type { Door } from './door.ts'
import { DATA_FOLDER } from './office.ts'
import { plain } from './say/plain.ts'

/** The words of `--data` where plans are read from it. */
export const DATA_WORDS = '数据文件夹，里面的 plans 是改过的日子和自己建的计划'

/** Where data is kept unless an option says otherwise. */
export const usualData = () => process.env.ZHICHENG_DATA ?? DATA_FOLDER

/** The house with what the data folder keeps of plans; what of it does not hold is told on standard error. */
export function houseWith(door: Door, data: string): House {
  const house = door.house(data)
  for (const line of house.kept?.told ?? []) door.err(plain(line))
  return house
}
