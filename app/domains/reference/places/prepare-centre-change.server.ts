import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { CentreChange } from '~/platform/prisma/client'
import type { CentreAct } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { CentreFacts } from '../schema'
import { centreColumns, isNameTaken } from './centre-columns.server'

/** A new centre, and what it serves; districts that a centre takes on; a centre that closes, and who takes its affairs. */
export type CentreChangeInput = {
  /** The order and its date. */
  grounds: string
} & (
  | {
      act: Extract<CentreAct, 'open'>
      territorySoato: string
      territories: readonly string[]
      facts: CentreFacts
    }
  | { act: Extract<CentreAct, 'serve'>; code: string; territories: readonly string[] }
  | { act: Extract<CentreAct, 'close'>; code: string; successorCode: string }
)

export type CentreFault =
  | 'admin.centres.error.unknown'
  | 'admin.centres.error.territories'
  | 'admin.centres.error.successor'
export type PrepareCentreRefusal =
  | CentreFault
  | 'admin.centres.error.nameTaken'
  | 'admin.centres.error.waiting'

/** Keeps a change of a centre until a second administrator has looked at it; nothing changes yet. */
export async function prepareCentreChange(
  work: Work,
  input: CentreChangeInput,
): Promise<Result<string, PrepareCentreRefusal>> {
  if (!work.personId) throw new Error('prepareCentreChange needs an administrator')
  await lockCentreChanges(work)
  const { act, grounds } = input
  const territories = act === 'close' ? [] : [...input.territories]
  const successorCode = act === 'close' ? input.successorCode : null
  const centreCode = act === 'open' ? await findFreeCode(work, input.territorySoato) : input.code
  const fault = await findCentreFault(work, { act, centreCode, territories, successorCode })
  if (fault) return refuse(fault)
  if (act === 'open' && (await isNameTaken(work, { code: centreCode, names: input.facts.names })))
    return refuse('admin.centres.error.nameTaken')
  if ((await work.tx.centreChange.count({ where: { centreCode, status: 'prepared' } })) > 0)
    return refuse('admin.centres.error.waiting')
  await work.tx.centreChange.create({
    data: {
      ...{ id: newId(), act, centreCode, territories, successorCode, grounds, status: 'prepared' },
      ...{ preparedById: work.personId, preparedAt: work.now() },
      ...(act === 'open' && { facts: factsOf(centreCode, input) }),
    },
  })
  return ok(centreCode)
}

/** One change of centres at a time, until the transaction ends. */
export async function lockCentreChanges(work: Work): Promise<void> {
  await work.tx.$queryRaw`select pg_advisory_xact_lock(hashtext('centres'))::text`
}

type CentreChangeFacts = Pick<CentreChange, 'act' | 'centreCode' | 'territories' | 'successorCode'>

/** Why a change cannot be; null where it can. */
export async function findCentreFault(
  work: Work,
  { act, centreCode, territories, successorCode }: CentreChangeFacts,
): Promise<CentreFault | null> {
  const { centre, territory } = work.tx
  const there = await centre.findUnique({ where: { code: centreCode }, select: { closedOn: true } })
  if (act === 'open' ? there : !there || there.closedOn) return 'admin.centres.error.unknown'
  if (act === 'close') {
    const where = { code: successorCode ?? '', closedOn: null, NOT: { code: centreCode } }
    const region = { code: { startsWith: centreCode.slice(0, 4) } }
    return (await centre.count({ where: { AND: [where, region] } })) === 1
      ? null
      : 'admin.centres.error.successor'
  }
  const districts = await territory.count({
    where: {
      soato: { in: [...territories], startsWith: centreCode.slice(0, 4) },
      ...{ level: { not: 'region' }, validUntil: null, NOT: { centreCode } },
    },
  })
  const isWhole = districts > 0 && districts === new Set(territories).size
  return isWhole ? null : 'admin.centres.error.territories'
}

/** The first centre of a district has its SOATO, a later one a number after it. */
async function findFreeCode(work: Work, soato: string): Promise<string> {
  const standing = await work.tx.centre.count({ where: { territorySoato: soato } })
  const asked = await work.tx.centreChange.count({
    where: { act: 'open', status: 'prepared', centreCode: { startsWith: `${soato}-` } },
  })
  return `${soato}-${standing + asked + 1}`
}

/** The row as the database makes it of them. */
function factsOf(
  code: string,
  { territorySoato, facts }: { territorySoato: string; facts: CentreFacts },
): Record<string, string | boolean | null> {
  const row = { code, territorySoato, ...centreColumns(facts) }
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`),
      value,
    ]),
  )
}
