import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { SearchField } from '~/ui/form/search-field'
import { Hero } from '~/ui/shell/hero'
import { Motif } from './motif'

/** What the portal is, and the quickest way in: a search, or one of the services most people come for. */
export function HomeHero({ start }: { start: readonly { code: string; name: string }[] }) {
  const t = useT()
  const here = useHere()
  return (
    <Hero title={t('public.home.heading')} lead={t('public.home.lead')}>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink href={here('/finder')} icon="arrowRight">
          {t('finder.home.button')}
        </ButtonLink>
        <span>{t('finder.home.text')}</span>
      </p>
      <search>
        <form method="get" action={here('/search')}>
          <SearchField
            label={t('public.home.search.label')}
            placeholder={t('public.home.search.placeholder')}
            suggestions={here('/search/suggestions')}
          />
        </form>
      </search>
      <nav aria-labelledby="start-with">
        <h2 className="heading-s" id="start-with">
          {t('public.home.startWith')}
        </h2>
        <ul className="mt-1 flex flex-wrap gap-x-5">
          {start.map(({ code, name }) => (
            <li key={code}>
              <a className="inline-block py-2.5" href={here(`/services/${code}`)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Motif
        name="rosette"
        className="absolute top-10 right-[max(2rem,calc((100cqi-72rem)/2+2rem))] hidden size-72 lg:block"
      />
    </Hero>
  )
}
