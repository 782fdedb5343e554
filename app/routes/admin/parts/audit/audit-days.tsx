import type { AuditKind } from '~/domains/audit/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { PersonName } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { Code } from '../code'
import { type AuditDetailRow, AuditDetailValue } from './audit-detail'

export interface AuditEntryLine {
  id: string
  chain: string
  sequence: number
  at: string
  actorId: string | null
  actorRole: string
  actor: { familyName: string; givenName: string; patronymic: string | null } | null
  action: string
  /** False for an act of an earlier program, which has no words. */
  isWorded: boolean
  /** Kind of the chain; null for one that has no words. */
  kind: AuditKind | null
  details: readonly AuditDetailRow[]
}

export interface AuditDay {
  /** YYYY-MM-DD in Tashkent. */
  day: string
  entries: readonly AuditEntryLine[]
}

/** Entries of the trail in words, by day, newest first; what one is about in full opens below it. */
export function AuditDays({ days }: { days: readonly AuditDay[] }) {
  const { dateLong } = useFormat()
  return days.map(({ day, entries }) => (
    <section key={day} className="grid gap-1">
      <h2 className="heading-s">{dateLong(day)}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

function Entry({ entry }: { entry: AuditEntryLine }) {
  const t = useT()
  const { time } = useFormat()
  const { action, isWorded, at } = entry
  return (
    <details className="disclosure">
      <summary>
        <span className="inline-flex w-[calc(100%-1.5rem)] flex-wrap gap-x-3 align-top">
          <time dateTime={at}>{time(at)}</time>
          <span className="grow basis-36">{isWorded ? t(keyOf('admin.audit.act', action)) : action}</span>
          <span className="font-normal text-ink text-sm max-md:basis-full md:basis-72">
            <Who entry={entry} />
          </span>
        </span>
      </summary>
      <div className="disclosure-body">
        <Facts entry={entry} />
      </div>
    </details>
  )
}

function Who({ entry: { actor, actorId, actorRole } }: { entry: AuditEntryLine }) {
  const t = useT()
  if (!actorId) return t('admin.audit.system')
  const isRoleless = actorRole === 'system' || actorRole === 'anonymous'
  const role = actorRole === 'system' ? t('admin.audit.system') : t('admin.audit.visitor')
  const name = actor && {
    family: actor.familyName,
    given: actor.givenName,
    patronymic: actor.patronymic,
  }
  return (
    <>
      {name ? <PersonName of={name} style="short" /> : t('admin.audit.unknownPerson')},{' '}
      {isRoleless ? role : t(keyOf('account.role', actorRole))}
    </>
  )
}

/** By the codes entries are asked for and told apart. */
function Facts({ entry: { chain, kind, sequence, action, details } }: { entry: AuditEntryLine }) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const ofChain = (
    <>
      <a href={here(`/admin/audit?chain=${encodeURIComponent(chain)}`)}>
        {kind ? t(`admin.audit.kind.${kind}`) : chain}
      </a>
      , {t('admin.audit.row', { number: number(sequence) })}
      {kind && <Code>{chain}</Code>}
    </>
  )
  return (
    <SummaryList
      rows={[
        { key: 'chain', label: t('admin.audit.chain'), value: ofChain },
        { key: 'action', label: t('admin.audit.action'), value: <Code>{action}</Code> },
        ...details.map((detail) => ({
          key: detail.name,
          // One of an earlier program has no words.
          label: detail.kind === null ? detail.name : t(keyOf('admin.audit.detail', detail.name)),
          value: <AuditDetailValue detail={detail} />,
        })),
      ]}
    />
  )
}
