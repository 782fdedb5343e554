import type { SearchKind } from '~/domains/search/schema'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { LinkList } from '../link-list'
import type { ResultGroup } from './results.server'
import type { SearchRow } from './rows.server'

/** The best of each kind, with the way to all of it. */
export function ResultGroups({ groups, q }: { groups: readonly ResultGroup[]; q: string }) {
  return groups.map((group) => <Group key={group.kind} group={group} q={q} />)
}

function Group({ group: { kind, total, rows }, q }: { group: ResultGroup; q: string }) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const id = `found-${kind}`
  return (
    <section className="grid gap-3 pt-2" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t(`search.kind.${kind}`)} <span className="font-normal text-muted">{number(total)}</span>
      </Heading>
      <ResultList rows={rows} level={3} />
      {total > rows.length && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(allPath(kind, q))}>
            {t('search.allOfKind', { count: total, shown: number(total) })}
            <span className="visually-hidden"> {t(`search.kind.${kind}`)}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function allPath(kind: SearchKind, q: string): string {
  if (kind === 'product') return `/market?${new URLSearchParams({ q }).toString()}`
  return `/search?${new URLSearchParams({ q, kind }).toString()}`
}

/** What was found, each with one line of what it is and what can be done next. */
export function ResultList({ rows, level }: { rows: readonly SearchRow[]; level: 2 | 3 }) {
  return (
    <LinkList
      level={level}
      items={rows.map(({ href, title, lang, line, meta, next = [] }) => ({
        key: href,
        href,
        title,
        lang,
        text: line,
        meta,
        aside: next.length > 0 && (
          <span className="card-actions flex flex-wrap gap-x-5">
            {next.map((step) => (
              <a key={step.href} className="inline-flex min-h-11 items-center" href={step.href}>
                {step.label}
                <span className="visually-hidden">: {title}</span>
              </a>
            ))}
          </span>
        ),
      }))}
    />
  )
}
