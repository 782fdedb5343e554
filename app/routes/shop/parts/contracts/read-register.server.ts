import {
  listContractRegister,
  type RegisteredContract,
  registerStatuses,
} from '~/domains/market/index.server'
import { findPrivateWords } from '~/domains/questions/schema'
import type { PageContext } from '~/http/guards.server'
import { readSearch } from '~/http/page/paging'
import { nameInScript } from '~/i18n/show-in-script'
import { fold } from '~/i18n/uzbek/search-fold'
import { isoDayOf } from '~/platform/clock.server'
import type { RegisterColumn } from './register-columns'

export interface RegisterRow extends Omit<RegisteredContract, 'title' | 'runningAt' | 'overAt'> {
  /** Null where the organisation wrote something into it that is not for everybody. */
  title: string | null
  /** Days in Tashkent, `YYYY-MM-DD`. */
  signedOn: string
  overOn: string | null
}

/** All contracts of the register, with names in the reader's script. */
export async function readRegister({ locale }: PageContext): Promise<RegisterRow[]> {
  const rows = await listContractRegister()
  return rows.map(({ runningAt, overAt, title, buyerName, shopName, ...row }) => ({
    ...row,
    title: findPrivateWords(title) ? null : title,
    buyerName: nameInScript(buyerName, locale),
    shopName: nameInScript(shopName, locale),
    signedOn: isoDayOf(runningAt),
    overOn: overAt && isoDayOf(overAt),
  }))
}

/** Those that the address asks for: by words of the two parties or the number, by state, by year and directly made ones alone. What does not exist counts as not chosen. */
export function chooseContracts(all: readonly RegisterRow[], query: URLSearchParams) {
  const q = readSearch(query)
  const status = registerStatuses.find((one) => one === query.get('status')) ?? ''
  const years = [...new Set(all.map(yearOf))].sort().reverse()
  const year = years.find((one) => one === query.get('year')) ?? ''
  const isDirect = query.get('way') === 'direct'
  const words = fold(q).split(' ').filter(Boolean)
  const rows = all.filter((row) => {
    const names = fold(`${row.buyerName} ${row.shopName}`)
    const isFound =
      words.every((word) => names.includes(word)) || (q !== '' && row.number === q.toUpperCase())
    const isState = (!status || row.status === status) && (!isDirect || row.directGround !== null)
    return isFound && isState && (!year || yearOf(row) === year)
  })
  return { rows, years, choice: { q, status, year, way: isDirect ? 'direct' : '' } }
}

const yearOf = ({ signedOn }: RegisterRow) => signedOn.slice(0, 4)

/** A row as the open data have it. */
export function registerCells(row: RegisterRow): Record<RegisterColumn, string | number | bigint | null> {
  const { number, buyerName, shopName, title, totalTiyin, stages, accepted, status, signedOn, overOn } = row
  const { directGround: direct } = row
  return {
    number,
    buyer: buyerName,
    shop: shopName,
    subject: title,
    sum: totalTiyin,
    stages,
    accepted,
    status,
    direct,
    signedOn,
    overOn,
  }
}
