import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import type { SearchLeads } from './leads.server'

const sections = ['services', 'devices', 'makers', 'centres', 'market', 'help'] as const

/** Leads on from an empty search, or from none at all: similar words, what is needed most, and all lists. */
export function NothingFound({ q, leads }: { q: string; leads: SearchLeads }) {
  const t = useT()
  const here = useHere()
  return (
    <>
      {q && (
        <div role="status">
          <EmptyState title={t('search.empty.title', { query: q })} text={t('search.empty.text')} />
        </div>
      )}
      {leads.alike.length > 0 && (
        <LinkRow
          title={t('search.empty.alike')}
          links={leads.alike.map((word) => ({
            href: here(`/search?${new URLSearchParams({ q: word }).toString()}`),
            label: word,
          }))}
        />
      )}
      <LinkRow
        title={t('search.empty.start')}
        links={leads.services.map(({ code, name }) => ({ href: here(`/services/${code}`), label: name }))}
      />
      <LinkRow
        title={t('search.empty.lists')}
        links={sections.map((section) => ({
          href: here(`/${section}`),
          label: t(section === 'help' ? 'layout.footer.link.help' : `layout.nav.${section}`),
        }))}
      />
    </>
  )
}

function LinkRow({ title, links }: { title: string; links: readonly { href: string; label: string }[] }) {
  return (
    <section>
      <Heading level={2} size="s">
        {title}
      </Heading>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className="inline-flex min-h-11 items-center" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
