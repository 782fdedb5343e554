import {
  type GrantProvisionError,
  grantProvision,
  openServiceVoucher,
  openTask,
  type ProvisionTerms,
  provisionDays,
  putInQueue,
  readStandingEnd,
  renewalDays,
} from '~/domains/care/index.server'
import type { CaseToDecide } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { judge } from '~/domains/questions/index.server'
import type { Facts } from '~/domains/questions/schema'
import { listOrganisations, type Organisation } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { sentTo } from '~/domains/services/index.server'
import type { OutcomeKind, OutcomeOf } from '~/domains/services/schema'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Client, Work } from '~/platform/work.server'
import type { OutcomeHandler } from './outcome'

/** Everything but money and vouchers: it is written down as what the person was given. */
export type ProvisionKind = Exclude<OutcomeKind, 'voucher' | 'cash'>

export interface ProvisionPreview {
  kind: ProvisionKind
  outcome: OutcomeOf<ProvisionKind>
  fromOn: Date
  /** Null: without an end. */
  untilOn: Date | null
  /** Whom the person may be sent to; empty where the kind sends nobody. */
  organisations: Organisation[]
  /** Code of the class of the queue that she comes into; null for none, and for other kinds. */
  before: string | null
}

export type ProvisionError =
  | GrantProvisionError
  | 'care.error.resultMissing'
  | 'care.error.areasMissing'
  | 'care.error.organisationMissing'
  | 'care.error.units.tooLarge'
  | 'care.error.itemsMissing'

type Handler<Kind extends ProvisionKind> = OutcomeHandler<
  Kind,
  ProvisionTerms,
  ProvisionPreview,
  ProvisionError
>
type Chosen = Result<ProvisionTerms, ProvisionError>

/** What was written. */
interface Given {
  id: string
  number: string
  terms: ProvisionTerms
}

interface Shape<Kind extends ProvisionKind> {
  kind: Kind
  /** Nobody has two of one code at a time. */
  code?: (outcome: OutcomeOf<Kind>) => string
  /** For how many months; null: without an end. */
  months: (outcome: OutcomeOf<Kind>) => number | null
  /** What of the form belongs to this kind, or what is missing from it. */
  choose?: (terms: ProvisionTerms, outcome: OutcomeOf<Kind>, sentTo: readonly Organisation[]) => Chosen
  /** What else is written with it. */
  follow?: (work: Work, outcome: OutcomeOf<Kind>, of: Given & { taken: CaseToDecide }) => Promise<void>
  /** What follows from the case itself. */
  derive?: (outcome: OutcomeOf<Kind>, facts: Facts) => ProvisionTerms
}

function provide<Kind extends ProvisionKind>(shape: Shape<Kind>): Handler<Kind> {
  const organisationsOf = async (outcome: OutcomeOf<Kind>, centreCode: string, on: Date, client?: Client) => {
    const sent = sentTo(outcome)
    return sent ? listOrganisations({ kind: sent.kind, regionSoato: regionOf(centreCode), on }, client) : []
  }
  /** What ends soon goes on without a gap: the next one begins the day after. */
  const daysOf = async (work: Work, outcome: OutcomeOf<Kind>, holder: Holder) => {
    const today = dayOf(work.now())
    const [code, months] = [shape.code?.(outcome), shape.months(outcome)]
    const ends =
      code === undefined || months === null
        ? null
        : await readStandingEnd(work, { ...holder, kind: shape.kind, code, today })
    const isSoon = ends !== null && ends <= addDays(today, renewalDays)
    return provisionDays(isSoon ? addDays(ends, 1) : today, months)
  }
  return {
    preview: async (context, file, outcome) => {
      const today = dayOf(context.now())
      return {
        kind: shape.kind,
        outcome,
        ...(await transaction(systemContext(context.now), async (work) =>
          daysOf(work, outcome, await readHolder(work, file.id)),
        )),
        organisations: await organisationsOf(outcome, context.organisationId ?? '', today),
        before: shape.derive?.(outcome, file.facts).before ?? null,
      }
    },
    // What stands against it is found when it is given, under its lock.
    findObstacle: async () => ok(null),
    give: async (work, taken, outcome, given) => {
      const today = dayOf(work.now())
      const sentTo = await organisationsOf(outcome, taken.centreCode, today, work)
      const chosen = shape.choose?.(given, outcome, sentTo) ?? ok({})
      if (!chosen.ok) return chosen
      const terms = { ...chosen.value, ...shape.derive?.(outcome, taken.facts) }
      const written = await write(work, taken, {
        kind: shape.kind,
        code: shape.code?.(outcome) ?? null,
        ...(await work.asSystem(() => daysOf(work, outcome, holderOf(taken)))),
        terms: given.note ? { ...terms, note: given.note } : terms,
      })
      if (written.ok) await shape.follow?.(work, outcome, { ...written.value, terms, taken })
      return written
    },
  }
}

/** Whose it is: of whom it is for, or of whoever applied. */
interface Holder {
  personId: string | null
  beneficiaryIndex: string | null
}

const holderOf = ({
  applicantId,
  beneficiaryIndex,
}: Pick<CaseToDecide, 'applicantId' | 'beneficiaryIndex'>) => ({
  ...{ personId: applicantId, beneficiaryIndex },
})

async function readHolder({ tx }: Work, id: string): Promise<Holder> {
  return holderOf(
    await tx.case.findUniqueOrThrow({ where: { id }, select: { applicantId: true, beneficiaryIndex: true } }),
  )
}

function write(
  work: Work,
  { id: caseId, applicantId: personId, beneficiaryIndex, serviceCode }: CaseToDecide,
  provision: Pick<Parameters<typeof grantProvision>[1], 'kind' | 'code' | 'fromOn' | 'untilOn' | 'terms'>,
) {
  // As the portal: what another centre gave is hidden from this one and still counts.
  return work.asSystem(() =>
    grantProvision(work, { ...{ caseId, personId, beneficiaryIndex, serviceCode }, ...provision }),
  )
}

/** The organisation is one of those that were shown. */
function chooseOrganisation(
  { organisationId }: ProvisionTerms,
  _: unknown,
  sentTo: readonly Organisation[],
): Chosen {
  const found = sentTo.find(({ id }) => id === organisationId)
  return found ? ok({ organisationId: found.id }) : refuse('care.error.organisationMissing')
}

/** Where nobody applied there is nobody to offer a place to. */
async function askOrganisation(
  work: Work,
  outcome: OutcomeOf<'referral' | 'placement'>,
  { id, number, terms, taken }: Given & { taken: CaseToDecide },
): Promise<void> {
  const { organisationId } = terms
  const sent = sentTo(outcome)
  if (!organisationId || !sent) throw new Error('nobody was chosen')
  const isOffer = sent.isPlace && taken.applicantId !== null
  const { workingDays } = sent
  await work.asSystem(() => openTask(work, { id, number, organisationId, workingDays, isOffer, again: null }))
}

const known = (choices: readonly { code: string }[], code: string | undefined) =>
  choices.some((one) => one.code === code)

/** The first class of a queue that takes these facts, from 0; behind all of them where none does. */
function classOf(before: OutcomeOf<'queue'>['before'], facts: Facts): number {
  const index = before.findIndex(({ when }) => judge(when, facts) === 'yes')
  return index === -1 ? before.length : index
}

export const provisionOutcomes = {
  status: provide({ kind: 'status', code: ({ code }) => code, months: ({ months }) => months }),
  assessment: provide({
    kind: 'assessment',
    months: ({ months }) => months,
    choose: ({ result }, { results }) =>
      result && known(results, result) ? ok({ result }) : refuse('care.error.resultMissing'),
  }),
  plan: provide({
    kind: 'plan',
    months: ({ months }) => months,
    choose: ({ areas = {} }, outcome) => {
      const written = outcome.areas.flatMap(({ code }) => {
        const text = ownValue(areas, code)
        return text ? [[code, text]] : []
      })
      return written.length > 0
        ? ok({ areas: Object.fromEntries(written) })
        : refuse('care.error.areasMissing')
    },
  }),
  contract: provide({ kind: 'contract', months: ({ months }) => months }),
  referral: provide({
    kind: 'referral',
    months: () => null,
    choose: chooseOrganisation,
    follow: askOrganisation,
  }),
  queue: provide({
    kind: 'queue',
    code: ({ code }) => code,
    months: () => null,
    derive: ({ before }, facts) => {
      const first = before[classOf(before, facts)]
      return first ? { before: first.code } : {}
    },
    follow: async (work, { code, before }, { id, taken: { centreCode, submittedAt: askedAt, facts } }) => {
      await putInQueue(work, { id, code, centreCode, rank: classOf(before, facts) + 1, askedAt })
    },
  }),
  appointment: provide({ kind: 'appointment', months: () => null }),
  'service-voucher': provide({
    kind: 'service-voucher',
    months: ({ months }) => months,
    follow: (work, { perMonth, provider: providerKind }, { id, terms }) =>
      work.asSystem(() => openServiceVoucher(work, { id, perMonth: terms.units ?? perMonth, providerKind })),
    choose: ({ units }, { perMonth }) => {
      const some = units ?? perMonth
      return some >= 1 && some <= perMonth
        ? ok({ units: some })
        : refuse('care.error.units.tooLarge', { most: perMonth })
    },
  }),
  placement: provide({
    kind: 'placement',
    months: ({ months }) => months,
    choose: chooseOrganisation,
    follow: askOrganisation,
  }),
  'in-kind': provide({
    kind: 'in-kind',
    months: () => null,
    choose: ({ items = [] }, outcome) => {
      const given = outcome.items.flatMap(({ code }) => (items.includes(code) ? [code] : []))
      return given.length > 0 ? ok({ items: given }) : refuse('care.error.itemsMissing')
    },
  }),
} as const satisfies { [Kind in ProvisionKind]: Handler<Kind> }
