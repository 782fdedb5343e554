import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRights, nextFinderPage } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { readAnswers } from '~/http/session/finder-answers.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { readKnownAnswers } from './parts/own-answers.server'
import { firstPage } from './parts/questions.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const today = dayOf(context.now())
  const [given, known, basis] = await Promise.all([
    readAnswers(args.request),
    readKnownAnswers(context),
    listRights(today),
  ])
  const count = basis.rights.size
  const isBegun = Object.keys(given).length > 0
  return json({
    title: pageTitle(locale, 'finder.title'),
    description: getT(locale)('finder.lead', { count }),
    count,
    isBegun,
    next: (isBegun ? nextFinderPage({ ...known, ...given }, basis) : firstPage) ?? 'result',
    isKnown: Object.keys(known).length > 0,
  })
}

export default function FinderStart() {
  const t = useT()
  const here = useHere()
  const { count, isBegun, next, isKnown } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('finder.title')}</Heading>
      <p className="hero-lead">{t('finder.lead', { count })}</p>
      <Prose>
        <ul>
          <li>{t('finder.start.length')}</li>
          <li>{t('finder.start.noStore')}</li>
          <li>{t('finder.start.forOther')}</li>
          <li>{t('finder.start.notDecision')}</li>
        </ul>
      </Prose>
      <ButtonGroup>
        <ButtonLink href={here(`/finder/${next}`)} icon="arrowRight">
          {t(isBegun ? 'finder.start.goOn' : 'finder.start.begin')}
        </ButtonLink>
        <ButtonLink look="link" href={here('/finder/help-now')}>
          {t('finder.start.danger')}
        </ButtonLink>
      </ButtonGroup>
      {isKnown && (
        <Notice title={t('finder.known.title')}>
          <p>{t('finder.known.text')}</p>
          <p>
            <a href={here('/finder/mine')}>{t('finder.known.link')}</a>
          </p>
        </Notice>
      )}
    </Frame>
  )
}
