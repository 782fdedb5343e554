import { dayOf } from '~/platform/clock.server'
import type { CentreChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export type CentreFault =
  | 'admin.centres.error.unknown'
  | 'admin.centres.error.closing'
  | 'admin.centres.error.territories'
  | 'admin.centres.error.successor'
  | 'admin.centres.error.takesOver'
  | 'admin.centres.error.day'

/** A district (SOATO) of a centre that closes, and the centre that takes it over. */
export interface DistrictTaken {
  soato: string
  centreCode: string
}

type Asked = Pick<CentreChange, 'act' | 'centreCode' | 'territories' | 'successorCode' | 'closesOn'> & {
  districts: readonly DistrictTaken[]
}

/** Why a change cannot be; null where it can. */
export async function findCentreFault(work: Work, asked: Asked): Promise<CentreFault | null> {
  const { act, centreCode } = asked
  const there = await work.tx.centre.findUnique({
    where: { code: centreCode },
    select: { closedOn: true, closesOn: true },
  })
  if (act === 'open' ? there : !there || there.closedOn) return 'admin.centres.error.unknown'
  if (there?.closesOn) return 'admin.centres.error.closing'
  return act === 'close' ? findClosingFault(work, asked) : findServingFault(work, asked)
}

async function findServingFault(work: Work, { centreCode, territories }: Asked): Promise<CentreFault | null> {
  const districts = await work.tx.territory.count({
    where: {
      soato: { in: [...territories], startsWith: centreCode.slice(0, 4) },
      ...{ level: { not: 'region' }, validUntil: null, NOT: { centreCode } },
    },
  })
  const isWhole = districts > 0 && districts === new Set(territories).size
  return isWhole ? null : 'admin.centres.error.territories'
}

async function findClosingFault(
  work: Work,
  { centreCode, successorCode, closesOn, districts }: Asked,
): Promise<CentreFault | null> {
  const { centre, centreChange, territory } = work.tx
  const takers = new Set([successorCode ?? '', ...districts.map((one) => one.centreCode)])
  const working = { code: { in: [...takers] }, closedOn: null, closesOn: null, NOT: { code: centreCode } }
  const region = { code: { startsWith: centreCode.slice(0, 4) } }
  if ((await centre.count({ where: { AND: [working, region] } })) !== takers.size)
    return 'admin.centres.error.successor'
  const own = await territory.count({
    where: { centreCode, soato: { in: districts.map(({ soato }) => soato) } },
  })
  if (own !== districts.length) return 'admin.centres.error.territories'
  if (!closesOn || closesOn <= dayOf(work.now())) return 'admin.centres.error.day'
  const takesOver = await centreChange.count({
    where: {
      ...{ act: 'close', status: 'confirmed', doneAt: null },
      OR: [{ successorCode: centreCode }, { districts: { some: { centreCode } } }],
    },
  })
  return takesOver > 0 ? 'admin.centres.error.takesOver' : null
}
