import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { CentreAct } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { CentreFacts } from '../schema'
import { centreColumns, isNameTaken } from './centre-columns.server'
import { type CentreFault, type DistrictTaken, findCentreFault } from './find-centre-fault.server'

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
  | {
      act: Extract<CentreAct, 'close'>
      code: string
      successorCode: string
      /** From this day it receives nobody. */
      closesOn: Date
      /** Districts that go to another one than the rest. */
      districts?: readonly DistrictTaken[]
    }
)

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
  const [closesOn, districts] = act === 'close' ? [input.closesOn, input.districts ?? []] : [null, []]
  const asked = { act, centreCode, territories, successorCode, closesOn, districts }
  const fault = await findCentreFault(work, asked)
  if (fault) return refuse(fault)
  if (act === 'open' && (await isNameTaken(work, { code: centreCode, names: input.facts.names })))
    return refuse('admin.centres.error.nameTaken')
  if ((await work.tx.centreChange.count({ where: { centreCode, status: 'prepared' } })) > 0)
    return refuse('admin.centres.error.waiting')
  const id = newId()
  await work.tx.centreChange.create({
    data: {
      ...{ id, act, centreCode, territories, successorCode, closesOn, grounds, status: 'prepared' },
      ...{ preparedById: work.personId, preparedAt: work.now() },
      ...(act === 'open' && { facts: factsOf(centreCode, input) }),
    },
  })
  await work.tx.centreChangeDistrict.createMany({
    data: districts.map((one) => ({ ...one, changeId: id })),
  })
  return ok(centreCode)
}

/** One change of centres at a time, until the transaction ends. */
export async function lockCentreChanges(work: Work): Promise<void> {
  await lockName(work, 'centres')
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
