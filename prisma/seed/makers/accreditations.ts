import type { FileStore } from '~/domains/documents/ports'
import { type Context, systemContext } from '~/domains/identity/context'
import {
  approveMakerDecision,
  createAccreditation,
  prepareMakerDecision,
  recordAccreditationPaper,
  recordCheck,
  recordVisit,
  submitAccreditation,
  submitMakerAppeal,
} from '~/domains/makers/index.server'
import { generalRequirements } from '~/domains/makers/schema'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { drawSheet } from '../applications/papers'
import { intoHours } from '../into-hours'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { type Workshop, workshops } from './workshops'

/** Workshops on their way: one asks, one whose term ends soon, one suspended, one that appeals. By the portal's own steps. */
export async function seedAccreditations({ day, files }: { day: SeedDay; files: FileStore }): Promise<void> {
  const sheet = await drawSheet()
  for (const workshop of workshops) await seedWorkshop(day, workshop, { files, sheet })
}

type Step = <T>(daysAgo: number, by: Context, run: (work: Work) => Promise<T>) => Promise<T>

async function seedWorkshop(
  day: SeedDay,
  workshop: Workshop,
  { files, sheet }: { files: FileStore; sheet: Buffer },
): Promise<void> {
  let now = day.now
  const clock = () => now
  const people = demonstrationPeople(day)
  const as = (key: string, role: string): Context => ({
    ...{ now: clock, requestId: 'seed', isPast: true, role, organisationId: null },
    personId: personSeedId(people.find((person) => person.key === key)?.pinfl ?? ''),
  })
  const [owner, first, second] = [
    as(workshop.owner, 'citizen'),
    as('approver', 'approver'),
    as('approver-2', 'approver'),
  ]
  const storageKey = await files.put(sheet, { mediaType: 'image/jpeg' })
  await transaction({ ...systemContext(clock, 'seed'), isPast: true }, async (tx) => {
    const step: Step = (daysAgo, by, run) => {
      now = intoHours(addDays(day.now, -daysAgo), 10, 17)
      // A name of its own for each step: the database is told anew, with the time of the step.
      return inNameOf(tx, { ...by }, run)
    }
    const accreditationId = seedId(`accreditation:${workshop.owner}`)
    const { sentDaysAgo: sent } = workshop
    const said = { ...workshop.said, accreditationId }
    must(workshop.owner, await step(sent + 1, owner, (work) => createAccreditation(work, said)))
    const papers = [
      { kind: 'registration' as const, deviceCode: null, name: 'guvohnoma.jpg' },
      { kind: 'premises' as const, deviceCode: null, name: 'ijara-shartnomasi.jpg' },
      ...workshop.said.deviceCodes.map((deviceCode) => ({
        ...{ kind: 'licence' as const, deviceCode, name: 'litsenziya.jpg' },
      })),
    ]
    for (const paper of papers) {
      const file = { storageKey, mediaType: 'image/jpeg', bytes: sheet, scan: 'unscanned' } as const
      const input = { accreditationId, ...paper, ...file }
      must(workshop.owner, await step(sent, owner, (work) => recordAccreditationPaper(work, input)))
    }
    must(workshop.owner, await step(sent, owner, (work) => submitAccreditation(work, { accreditationId })))
    await check(step, workshop, accreditationId, first)
    const { decided } = workshop
    if (!decided) return
    const decide = (daysAgo: number, input: Parameters<typeof prepareMakerDecision>[1]) =>
      decideByTwo(step, { daysAgo, first, second, what: workshop.owner }, input)
    const validFrom = addDays(dayOf(day.now), -decided.daysAgo)
    const term = { validFrom, validUntil: addDays(dayOf(day.now), decided.leftDays) }
    const { act, text } = decided
    const decisionId = await decide(
      decided.daysAgo,
      act === 'accredit' ? { accreditationId, act, text, ...term } : { accreditationId, act, text },
    )
    const { appeal, suspended, renewedDaysAgo } = workshop
    const { makerId } = await tx.tx.accreditation.findUniqueOrThrow({ where: { id: accreditationId } })
    if (renewedDaysAgo) {
      const staff = { ...owner, role: 'maker_staff', organisationId: makerId }
      const another = { ...workshop.said, accreditationId: seedId(`renewal:${workshop.owner}`) }
      must(workshop.owner, await step(renewedDaysAgo, staff, (work) => createAccreditation(work, another)))
    }
    if (appeal)
      must(
        workshop.owner,
        await step(appeal.daysAgo, owner, (work) =>
          submitMakerAppeal(work, { decisionId, text: appeal.text }),
        ),
      )
    if (!suspended) return
    await decide(suspended.daysAgo, { makerId: makerId ?? '', act: 'suspend', text: suspended.text })
  })
}

/** What an approver has said of the requirements, and found there. */
async function check(
  step: Step,
  { owner, sentDaysAgo, refused, said, checked }: Workshop,
  accreditationId: string,
  by: Context,
) {
  for (const requirement of generalRequirements.slice(0, checked)) {
    const isRefused = refused?.requirement === requirement
    const verdict = isRefused ? ('refused' as const) : ('accepted' as const)
    const input = {
      accreditationId,
      requirement,
      deviceCode: null,
      verdict,
      reason: isRefused ? refused.reason : null,
    }
    must(owner, await step(sentDaysAgo - 3, by, (work) => recordCheck(work, input)))
  }
  if (checked < generalRequirements.length) return
  for (const deviceCode of said.deviceCodes) {
    const input = {
      accreditationId,
      requirement: 'licence',
      deviceCode,
      verdict: 'accepted',
      reason: null,
    } as const
    must(owner, await step(sentDaysAgo - 3, by, (work) => recordCheck(work, input)))
  }
  const visit = {
    visitors: 'M. Jalilova, J. Ergashev',
    findings: 'Uskuna joyida, usta ikki yillik malaka oshirgan.',
  }
  const input = { accreditationId, visitedOn: new Date(0), ...visit }
  must(
    owner,
    await step(sentDaysAgo - 5, by, (work) => recordVisit(work, { ...input, visitedOn: dayOf(work.now()) })),
  )
}

async function decideByTwo(
  step: Step,
  { daysAgo, first, second, what }: { daysAgo: number; first: Context; second: Context; what: string },
  input: Parameters<typeof prepareMakerDecision>[1],
): Promise<string> {
  const prepared = must(what, await step(daysAgo, first, (work) => prepareMakerDecision(work, input)))
  must(what, await step(daysAgo, second, (work) => approveMakerDecision(work, prepared)))
  return prepared.decisionId
}
