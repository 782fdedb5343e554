import {
  type AwardPayment,
  type PassedOver,
  type Provision,
  type QueueOffer,
  type QueuePlace,
  reviewDays,
  type ServiceVoucherState,
} from '~/domains/care/index.server'
import type { Texts } from '~/domains/questions/schema'
import type { Organisation } from '~/domains/reference/index.server'
import type { Definition, OutcomeOf } from '~/domains/services/schema'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import { ownValue } from '~/lib/own-value'
import { isoDayOf } from '~/platform/clock.server'

/** What somebody was given, in one language and fit for JSON. */
export interface DescribedProvision {
  id: string
  caseId: string
  kind: string
  number: string | null
  title: string
  /** `over`: its last day is past. */
  state: 'active' | 'suspended' | 'ended' | 'over'
  version: number
  /** `YYYY-MM-DD`, as all days here. */
  fromOn: string
  /** The last day, also of what was ended; null without an end. */
  untilOn: string | null
  /** When a plan that holds is looked at again; null for the other kinds, and where it ends before. */
  reviewOn: string | null
  monthlyTiyin: string | null
  /** The sum is paid at once, and not by months. */
  isOnce: boolean
  /** What went to the bank, the newest month first; empty for the other kinds. */
  payments: {
    id: string
    month: string
    amountTiyin: string
    deductedTiyin: string
    status: AwardPayment['status']
    /** An instant; null until the bank answered. */
    answeredAt: string | null
  }[]
  /** The bank refused the account: the person has to give another one. False for everybody else. */
  needsAccount: boolean
  /** What kind of paper a status is printed as; null for the other kinds. */
  form: OutcomeOf<'status'>['form'] | null
  result: string | null
  areas: { area: string; text: string }[]
  organisation: { name: string; phone: string | null } | null
  units: { unit: OutcomeOf<'service-voucher'>['unit']; count: number } | null
  /** What is left of a service voucher this month, and what was taken of it; null for the other kinds. */
  service: {
    left: number
    perMonth: number
    uses: { at: string; units: number; organisation: string }[]
    /** Where it can be taken: of this kind, in the region of her centre. */
    providers: { name: string; phone: string | null }[]
  } | null
  items: string[]
  /** The same with what became of each; empty for the other kinds. */
  goods: {
    code: string
    name: string
    /** When it was handed over, the first time first. */
    handovers: {
      on: string
      status: Provision['handovers'][number]['status']
      answer: string | null
    }[]
  }[]
  /** What an organisation was asked the last time, and answered; null for none. */
  task: DescribedTask | null
  /** Those that were asked before it and could not, the first one first. */
  earlierTasks: (DescribedTask & { organisation: string })[]
  /** The last organisation could not, or its place is not wanted: another one can be asked. */
  canReferAgain: boolean
  /** The class of the queue that she came into; null for none. */
  before: string | null
  /** Where she stands in the queue; null where there is none. */
  queue: QueuePlace | null
  /** Free places that were offered to whoever waits, the first one first; empty for the other kinds. */
  offers: (Pick<
    QueueOffer,
    'id' | 'text' | 'status' | 'movesBack' | 'channel' | 'reasonCode' | 'answer' | 'withdrawal'
  > & {
    freeOn: string
    offeredOn: string
    answerBy: string
  })[]
  /** Where she was passed over. */
  passes: { reasonCode: string; text: string; decidedOn: string }[]
  visits: { times: number; minutes: number } | null
  duties: { person: string[]; centre: string[] } | null
  note: string | null
  /** Later decisions, the first one first. */
  changes: {
    id: string
    act: Provision['changes'][number]['act']
    fromOn: string
    monthlyTiyin: string | null
    untilOn: string | null
    reasonCode: string
    text: string
    isPrepared: boolean
    /** By an appeal: it counts no more. */
    isSetAside: boolean
    preparedById: string
  }[]
}

function describeTask(
  { id, status, dueOn, expectedOn, reasonCode, answer, note }: Provision['tasks'][number],
  today: Date,
): DescribedTask {
  return {
    ...{
      id,
      status,
      reasonCode,
      answer,
      note,
      dueOn: isoDay(dueOn),
      expectedOn: isoDay(expectedOn),
    },
    isOverdue: status === 'asked' && dueOn < today,
  }
}

interface DescribedTask {
  id: string
  status: Provision['tasks'][number]['status']
  dueOn: string
  expectedOn: string | null
  reasonCode: string | null
  answer: string | null
  /** What was written for an organisation that was asked later. */
  note: string | null
  isOverdue: boolean
}

function reviewOf(
  outcome: Definition['outcome'],
  { fromOn, untilOn }: Pick<Provision, 'fromOn' | 'untilOn'>,
  today: Date,
): string | null {
  if (outcome.kind !== 'plan') return null
  const { next } = reviewDays(fromOn, outcome.reviewMonths, today)
  return untilOn && next > untilOn ? null : isoDay(next)
}

export function describeProvision(
  provision: Provision,
  {
    definition,
    organisation,
    queue,
    waited,
    service,
    providers,
    payments,
    needsAccount,
    nameOf,
  }: {
    definition: Definition
    organisation: Organisation | null
    queue: QueuePlace | null
    waited: { offers: QueueOffer[]; passes: PassedOver[] }
    service: ServiceVoucherState | null
    /** Of the kind that gives the service. */
    providers: readonly Organisation[]
    payments: readonly AwardPayment[]
    needsAccount: boolean
    /** Names an organisation. */
    nameOf: (organisationId: string) => string
  },
  { locale, today }: { locale: Locale; today: Date },
): DescribedProvision {
  const { outcome } = definition
  const { terms, endedOn, untilOn, status } = provision
  const last = endedOn ?? untilOn
  const asked = provision.tasks.at(-1)
  const isOver = status !== 'ended' && last !== null && last < today
  const textOf = (list: readonly { code: string; text: Texts }[], code: string | undefined) =>
    list.find((one) => one.code === code)?.text[locale] ?? null
  const all = (list: readonly Texts[]) => list.map((text) => text[locale])
  return {
    id: provision.id,
    caseId: provision.caseId,
    kind: provision.kind,
    number: provision.number,
    title: 'title' in outcome ? outcome.title[locale] : definition.name[locale],
    state: isOver ? 'over' : status,
    version: provision.version,
    fromOn: isoDay(provision.fromOn),
    untilOn: isoDay(last),
    reviewOn: status === 'active' && !isOver ? reviewOf(outcome, provision, today) : null,
    monthlyTiyin: provision.monthlyTiyin?.toString() ?? null,
    isOnce: outcome.kind === 'cash' && outcome.once === true,
    payments: payments.map(({ id, month, amountTiyin, deductedTiyin, status: state, answeredAt }) => ({
      ...{ id, month: isoDay(month), status: state, answeredAt: answeredAt?.toISOString() ?? null },
      amountTiyin: amountTiyin.toString(),
      deductedTiyin: deductedTiyin.toString(),
    })),
    needsAccount,
    form: outcome.kind === 'status' ? outcome.form : null,
    result: outcome.kind === 'assessment' ? textOf(outcome.results, terms.result) : null,
    areas:
      outcome.kind === 'plan'
        ? outcome.areas.flatMap(({ code, text }) => {
            const written = ownValue(terms.areas ?? {}, code)
            return written ? [{ area: text[locale], text: written }] : []
          })
        : [],
    organisation: organisation && { name: organisation.names[locale], phone: organisation.phone },
    units:
      outcome.kind === 'service-voucher' && terms.units ? { unit: outcome.unit, count: terms.units } : null,
    task: asked ? describeTask(asked, today) : null,
    earlierTasks: provision.tasks
      .slice(0, -1)
      .map((task) => ({ ...describeTask(task, today), organisation: nameOf(task.organisationId) })),
    canReferAgain:
      status === 'active' && !isOver && (asked?.status === 'refused' || asked?.status === 'declined'),
    service: service && {
      left: service.left,
      perMonth: service.perMonth,
      providers: providers.map(({ names, phone }) => ({ name: names[locale], phone })),
      uses: service.uses.map(({ at, units, organisationId }) => ({
        ...{ at: at.toISOString(), units },
        organisation: nameOf(organisationId),
      })),
    },
    items:
      outcome.kind === 'in-kind'
        ? (terms.items ?? []).flatMap((code) => textOf(outcome.items, code) ?? [])
        : [],
    goods:
      outcome.kind === 'in-kind'
        ? (terms.items ?? []).map((code) => ({
            ...{ code, name: textOf(outcome.items, code) ?? code },
            handovers: provision.handovers
              .filter(({ itemCode }) => itemCode === code)
              .map(({ handedOn, status: state, answer }) => ({
                on: isoDay(handedOn),
                status: state,
                answer,
              })),
          }))
        : [],
    before: outcome.kind === 'queue' ? textOf(outcome.before, terms.before) : null,
    queue,
    offers: waited.offers.map(
      ({ id, text, status: state, movesBack, channel, reasonCode, answer, withdrawal, ...days }) => ({
        ...{ id, text, status: state, movesBack, channel, reasonCode, answer, withdrawal },
        freeOn: isoDay(days.freeOn),
        offeredOn: isoDayOf(days.offeredAt),
        answerBy: isoDay(days.answerBy),
      }),
    ),
    passes: waited.passes.map(({ reasonCode, text, decidedAt }) => ({
      ...{ reasonCode, text, decidedOn: isoDayOf(decidedAt) },
    })),
    visits: outcome.kind === 'appointment' ? { times: outcome.times, minutes: outcome.minutes } : null,
    duties:
      outcome.kind === 'contract'
        ? { person: all(outcome.duties.person), centre: all(outcome.duties.centre) }
        : null,
    note: terms.note ?? null,
    changes: provision.changes.map(
      ({ id, act, fromOn, monthlyTiyin, untilOn, reasonCode, text, status, preparedById }) => ({
        ...{ id, act, reasonCode, text, preparedById },
        fromOn: isoDay(fromOn),
        monthlyTiyin: monthlyTiyin?.toString() ?? null,
        untilOn: isoDay(untilOn),
        isPrepared: status === 'prepared',
        isSetAside: status === 'set_aside',
      }),
    ),
  }
}
