import { listRegions } from '~/domains/reference/index.server'
import { listDeviceGroups, readQuarter } from '~/domains/vouchers/index.server'
import { nameContains } from '~/i18n/uzbek/name-contains'
import type { Work } from '~/platform/work.server'

/** Above it, what was typed says too little: the first of each kind are answered. */
const mostOfKind = 1000

/**
 * Ids of what accounts belong to, by what an officer typed: a part of the number of an order, a parcel or an award, or
 * of the name of a workshop, a seller, a region or a group of devices (with its quarter, `2026-Q4`). Never a voucher:
 * its number stands in no address, and is looked for whole.
 */
export async function findOwners(work: Work, typed: string): Promise<string[]> {
  const number = { contains: typed.toUpperCase().replace(/[\\%_]/g, '\\$&') }
  const named = nameContains(typed)
  const one = { select: { id: true }, take: mostOfKind } as const
  const lines = await findLines(work, typed)
  return work.asSystem(async () => {
    const found = [
      await work.tx.deviceOrder.findMany({ where: { number }, ...one }),
      await work.tx.parcel.findMany({ where: { number }, ...one }),
      await work.tx.provision.findMany({ where: { number }, ...one }),
      await work.tx.maker.findMany({ where: { OR: named.map((name) => ({ name })) }, ...one }),
      await work.tx.seller.findMany({ where: { OR: named.map((displayName) => ({ displayName })) }, ...one }),
      lines,
    ]
    return found.flat().map(({ id }) => id)
  })
}

/** Lines whose region or group has what was typed in its name, of the quarter where one is named. */
async function findLines(work: Work, typed: string): Promise<{ id: string }[]> {
  const regions = await listRegions()
  const groups = await listDeviceGroups()
  const words = typed.split(/\s+/)
  const quarterOn = words.map((word) => readQuarter(word.toUpperCase())).find((day) => day !== null)
  const rest = words.filter((word) => readQuarter(word.toUpperCase()) === null).join(' ')
  const has = (names: Record<string, string>) =>
    nameContains(rest).some(({ contains }) =>
      Object.values(names).some((name) => name.toLowerCase().includes(contains.toLowerCase())),
    )
  const regionCodes = regions.filter(({ names }) => has(names)).map(({ soato }) => soato)
  const groupCodes = groups.filter(({ names }) => has(names)).map(({ code }) => code)
  if (rest !== '' && regionCodes.length + groupCodes.length === 0) return []
  return work.tx.budgetLine.findMany({
    where: {
      ...(quarterOn && { quarterOn }),
      ...(rest !== '' && { OR: [{ regionCode: { in: regionCodes } }, { groupCode: { in: groupCodes } }] }),
    },
    select: { id: true },
    take: mostOfKind,
  })
}
