import { useFormat, useT } from '~/i18n/react'
import { Icon } from '../content/icon'
import { pageNumbers } from './page-numbers'

export interface PaginationProps {
  /** From 1. */
  page: number
  pageCount: number
  /** Things on all pages together. */
  total: number
  /** Nobody counted all of them: there are about so many. */
  isAbout?: boolean
  /** Where pages show the first alone, how many these are. */
  first?: number | null
  hrefOf: (page: number) => string
  /** What it is of, where a page has several lists. */
  of?: string | undefined
}

export function Pagination({
  page,
  pageCount,
  total,
  isAbout = false,
  first = null,
  hrefOf,
  of,
}: PaginationProps) {
  const t = useT()
  const { number } = useFormat()
  return (
    <nav
      className="pagination"
      aria-label={of ? t('ui.pagination.labelOf', { list: of }) : t('ui.pagination.label')}
    >
      <p>
        {isAbout
          ? t('ui.pagination.totalAbout', { shown: number(total) })
          : t('ui.pagination.total', { count: total, shown: number(total) })}
      </p>
      {first !== null && <p>{t('ui.pagination.firstAlone', { shown: number(first) })}</p>}
      {pageCount > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a href={hrefOf(page - 1)} rel="prev">
                <Icon name="chevronLeft" />
                {t('ui.pagination.previous')}
              </a>
            </li>
          )}
          {pageNumbers(page, pageCount).map((entry, index) => (
            <li key={entry ?? `gap-${index}`}>
              {entry === null ? (
                <span className="pagination-gap">…</span>
              ) : (
                <a
                  href={hrefOf(entry)}
                  aria-label={t('ui.pagination.page', { page: entry })}
                  aria-current={entry === page ? 'page' : undefined}
                >
                  {entry}
                </a>
              )}
            </li>
          ))}
          {page < pageCount && (
            <li>
              <a href={hrefOf(page + 1)} rel="next">
                {t('ui.pagination.next')}
                <Icon name="chevronRight" />
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}
