import {
  ageOn,
  factsOfCase,
  openJourneyOfCase,
  type RightFactName,
  rightFactNames,
  rightFactsIn,
} from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { readPinfl } from '~/lib/people/pinfl'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readChecks } from '../rows/read-checks.server'
import { readSent } from '../rows/read-sent.server'

/** What was true longer ago may not be any more. */
const fewestDays = 365
const mostCases = 10

export type KnownValues = Map<RightFactName, string | number | boolean>

/**
 * What her own cases of the last year say of her, registers before answers and the latest case first: facts that rules of
 * rights ask about. Nothing of protected cases.
 */
export async function listKnownFacts(
  work: Work,
  { personId, pinfl }: { personId: string; pinfl: string },
): Promise<KnownValues> {
  const cases = await work.tx.case.findMany({
    where: {
      ...{ applicantId: personId, isProtected: false, applicationId: { not: null } },
      submittedAt: { gte: addDays(work.now(), -fewestDays) },
    },
    orderBy: { submittedAt: 'desc' },
    take: mostCases,
  })
  const known: KnownValues = new Map()
  for (const one of cases) {
    for (const [name, value] of await readFacts(work, one, pinfl))
      if (!known.has(name)) known.set(name, value)
  }
  return known
}

async function readFacts(work: Work, one: Case, pinfl: string): Promise<KnownValues> {
  const { latest } = await readSent(work, one)
  const today = dayOf(work.now())
  const journey = await openJourneyOfCase(work, one.serviceCode, latest.journeyVersion, {
    today,
    sentOn: dayOf(one.submittedAt),
  })
  const { fresh } = await readChecks(work, one.id, new Date(latest.at))
  const checks = Object.fromEntries(fresh.map((check) => [check.id, check]))
  const isOwn = latest.beneficiary.pinfl === pinfl
  const found: KnownValues = new Map()
  if (isOwn && journey.definition.facts) {
    const facts = rightFactsIn(
      journey.definition.facts,
      factsOfCase(journey, { answers: latest.answers, beneficiary: latest.beneficiary, checks }),
    )
    for (const name of rightFactNames) {
      const value = facts.get(name)
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        found.set(name, value)
    }
  }
  const children = findChildren(checks, isOwn)
  if (children) for (const [name, value] of countChildren(children, today)) found.set(name, value)
  return found
}

/** The civil register names the children of whoever it was asked about. */
function findChildren(
  checks: Record<string, { outcome: string; facts: Record<string, unknown> }>,
  isOwn: boolean,
): string[] | null {
  const asked = [checks['civil-register-applicant'], isOwn ? checks['civil-register'] : undefined]
  for (const check of asked) {
    const children = check?.outcome === 'found' ? check.facts.children : null
    if (Array.isArray(children)) return children.filter((one): one is string => typeof one === 'string')
  }
  return null
}

function countChildren(children: readonly string[], today: Date): [RightFactName, number][] {
  const day = isoDay(today)
  const ages = children.flatMap((pinfl) => {
    const birthDate = readPinfl(pinfl)?.birthDate
    return birthDate ? [ageOn(birthDate, day)] : []
  })
  return [
    ['household.children', ages.filter((age) => age < 18).length],
    ['household.childrenUnder3', ages.filter((age) => age < 3).length],
  ]
}
