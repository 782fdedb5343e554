import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { Heading } from '../content/heading'
import { Prose } from '../content/prose'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'
import { SummaryList } from '../data/summary-list'
import { GoodsFacts, type ShownGoods } from './goods-facts'
import { OrganisationLine } from './organisation-line'
import { PaymentFacts, type ShownPayment } from './payment-facts'
import { QueueFacts, type ShownOffer, type ShownPass } from './queue-facts'
import { ServiceFacts } from './service-facts'
import { EarlierTasks, TaskFacts } from './task-facts'

/** What somebody was given, as both sides read it; days are `YYYY-MM-DD`. */
export interface ShownProvision {
  kind: string
  number: string | null
  title: string
  state: 'active' | 'suspended' | 'ended' | 'over'
  fromOn: string
  untilOn: string | null
  reviewOn: string | null
  monthlyTiyin: string | null
  isOnce: boolean
  payments: ShownPayment[]
  result: string | null
  areas: { area: string; text: string }[]
  organisation: { name: string; phone: string | null } | null
  units: { unit: 'hour' | 'day' | 'visit' | 'meal'; count: number } | null
  service: ShownService | null
  items: string[]
  goods: ShownGoods[]
  task: ShownTask | null
  earlierTasks: (ShownTask & { organisation: string })[]
  before: string | null
  queue: {
    place: number
    of: number
    placeBefore: number | null
    moved: { given: number; left: number; back: number }
  } | null
  /** Free places that were offered to whoever waits, the first one first. */
  offers: ShownOffer[]
  /** Where she was passed over. */
  passes: ShownPass[]
  visits: { times: number; minutes: number } | null
  duties: { person: string[]; centre: string[] } | null
  note: string | null
  changes: ShownChange[]
}

/** What is left of a service voucher this month, and what was taken of it. */
export interface ShownService {
  left: number
  perMonth: number
  /** Instants, the last one first. */
  uses: { at: string; units: number; organisation: string }[]
  /** Where it can be taken. */
  providers: { name: string; phone: string | null }[]
}

/** What an organisation was asked, and answered. */
export interface ShownTask {
  status: 'offered' | 'asked' | 'accepted' | 'done' | 'refused' | 'declined'
  dueOn: string
  expectedOn: string | null
  reasonCode: string | null
  answer: string | null
  note: string | null
  isOverdue: boolean
}

export interface ShownChange {
  id: string
  act: 'suspend' | 'resume' | 'change' | 'end'
  fromOn: string
  monthlyTiyin: string | null
  untilOn: string | null
  reasonCode: string
  text: string
  isPrepared: boolean
  isSetAside: boolean
}

const tones = {
  active: 'success',
  suspended: 'warning',
  ended: 'neutral',
  over: 'neutral',
} as const satisfies Record<ShownProvision['state'], Tone>

/** Whether it holds now. */
export function ProvisionState({ of: { state } }: { of: Pick<ShownProvision, 'state'> }) {
  const t = useT()
  return <Tag tone={tones[state]}>{t(`care.state.${state}`)}</Tag>
}

/** What a case gave, on the page of the case: all of it, whether it holds, and what may be done with it. */
export function GivenProvision({ of, children }: { of: ShownProvision; children?: ReactNode }) {
  return (
    <section className="grid gap-3">
      <ProvisionFacts of={of} />
      <p>
        <ProvisionState of={of} />
      </p>
      {children}
    </section>
  )
}

/** All that there is to know of it, a line each. */
function ProvisionFacts({ of }: { of: ShownProvision }) {
  const t = useT()
  const { dateLong, money, list } = useFormat()
  const rows: [key: string, label: string, value: ReactNode][] = [['what', t('care.row.what'), of.title]]
  if (of.number) rows.push(['number', t('care.row.number'), of.number])
  if (of.result) rows.push(['result', t('care.field.result'), of.result])
  if (of.monthlyTiyin)
    rows.push(['monthly', t(of.isOnce ? 'care.row.once' : 'care.row.monthly'), money(of.monthlyTiyin)])
  if (of.units)
    rows.push([
      'units',
      t('care.row.units'),
      t(`care.unitsMonthly.${of.units.unit}`, { count: of.units.count }),
    ])
  if (of.items.length > 0) rows.push(['items', t('care.row.items'), list(of.items)])
  if (of.organisation)
    rows.push([
      'organisation',
      t('care.row.organisation'),
      <OrganisationLine key="organisation" of={of.organisation} />,
    ])
  if (of.kind === 'queue') rows.push(['before', t('care.row.before'), of.before ?? t('care.row.byDate')])
  if (of.queue) {
    rows.push(['place', t('care.queue.now'), t('care.queue.placeOf', of.queue)])
    if (of.queue.placeBefore !== null)
      rows.push(['placeBefore', t('care.queue.monthAgo'), String(of.queue.placeBefore)])
    rows.push(['moved', t('care.queue.moved'), t('care.queue.movedOf', of.queue.moved)])
    rows.push(['rule', t('care.queue.rule'), t('care.queue.ruleText')])
  }
  if (of.visits) rows.push(['visits', t('care.row.visits'), t('care.row.visitsOf', of.visits)])
  rows.push(['from', t('care.row.from'), dateLong(of.fromOn)])
  // What is ended from its first day on has no last one.
  if (of.untilOn)
    rows.push([
      'until',
      t('care.row.until'),
      of.untilOn < of.fromOn ? t('care.fromStart') : dateLong(of.untilOn),
    ])
  if (of.reviewOn) rows.push(['review', t('care.row.nextReview'), dateLong(of.reviewOn)])
  for (const { area, text } of of.areas) rows.push([area, area, <FreeText key={area} of={text} />])
  if (of.note) rows.push(['note', t('care.field.note'), <FreeText key="note" of={of.note} />])
  return (
    <>
      <SummaryList
        title={t('care.given')}
        rows={rows.map(([key, label, value]) => ({ key, label, value }))}
      />
      {of.kind === 'cash' && <PaymentFacts of={of.payments} />}
      {of.service && <ServiceFacts of={of.service} />}
      {of.goods.length > 0 && <GoodsFacts of={of.goods} />}
      <QueueFacts offers={of.offers} passes={of.passes} />
      {of.task && <TaskFacts of={of.task} kind={of.kind} />}
      {of.earlierTasks.length > 0 && <EarlierTasks of={of.earlierTasks} />}
      {of.changes
        .filter(({ isPrepared }) => !isPrepared)
        .map((change) => (
          <ChangeFacts
            key={change.id}
            of={change}
            title={t(change.isSetAside ? 'care.later.aside' : 'care.later.changes')}
          />
        ))}
      {of.duties && (
        <>
          <Duties title={t('care.row.dutiesPerson')} of={of.duties.person} />
          <Duties title={t('care.row.dutiesCentre')} of={of.duties.centre} />
        </>
      )}
    </>
  )
}

/** What a later decision makes of it, and why. */
export function ChangeFacts({ of, title }: { of: ShownChange; title: string }) {
  const t = useT()
  const { dateLong, money } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      title={title}
      rows={[
        row('act', t('care.later.act'), t(`care.changeWord.${of.act}`)),
        row('from', t('care.row.from'), dateLong(of.fromOn)),
        ...(of.monthlyTiyin ? [row('monthly', t('care.row.monthly'), money(of.monthlyTiyin))] : []),
        ...(of.untilOn ? [row('until', t('care.later.until'), dateLong(of.untilOn))] : []),
        row('reason', t('care.later.reason'), t(keyOf('applications.reason', of.reasonCode))),
        row('text', t('care.later.text'), <FreeText of={of.text} />),
      ]}
    />
  )
}

/** What one side of a contract does. */
export function Duties({ title, of }: { title: string; of: readonly string[] }) {
  return (
    <section>
      <Heading level={3} size="s">
        {title}
      </Heading>
      <Prose>
        <ul>
          {of.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      </Prose>
    </section>
  )
}
