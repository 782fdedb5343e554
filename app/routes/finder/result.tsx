import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFinderPages, listRights, nextFinderPage } from '~/domains/services/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import {
  forgetAnswers,
  keepAnswers,
  openLink,
  readAnswers,
  sealLink,
} from '~/http/session/finder-answers.server'
import { absoluteUrl, pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { FinderLink } from './parts/finder-link'
import { FoundServices } from './parts/found-services'
import { GivenAnswers } from './parts/given-answers'
import { readOwnAnswers } from './parts/own-answers.server'
import { describeFinder } from './parts/questions.server'
import { findEntitlements } from './parts/result.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const today = dayOf(context.now())
  const day = isoDay(today)
  const basis = await listRights(today)
  const code = url.searchParams.get('saved')
  const saved = code === null ? null : openLink(code, day)
  const answers = saved ?? (code === null ? await readOwnAnswers(context, args.request) : {})
  const link = url.searchParams.has('link') && code === null ? sealLink(answers, day) : null
  return json(
    {
      title: pageTitle(locale, 'finder.result.title'),
      found: await findEntitlements(answers, basis, { locale, today }),
      lines: describeFinder(answers, listFinderPages(answers, basis)),
      next: nextFinderPage(answers, basis),
      saved: saved && code,
      isLinkOld: code !== null && !saved,
      isInDanger: Object.values(answers.danger ?? {}).includes(true),
      link: link && {
        until: link.until,
        address: absoluteUrl(`/${locale}/finder/result?saved=${link.code}`),
      },
    },
    // No other site is told this address; without a referrer at all the page's own forms would be taken for foreign.
    { headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' } },
  )
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export async function action(args: ActionFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const form = await readFormData(args.request)
  const home = `/${locale}/finder`
  const intent = form.get('intent')
  if (intent === 'link') return redirect(`${home}/result?link=1#link`, { status: 303 })
  if (intent === 'forget') return redirect(home, { status: 303, headers: await forgetAnswers() })
  if (intent !== 'take') return refuseForm(unknownAct)
  const taken = openLink(String(form.get('saved') ?? ''), isoDayOf(now()))
  const given = taken ?? (await readAnswers(args.request))
  return redirect(`${home}/result`, { status: 303, headers: await keepAnswers(given) })
}

export default function FinderResult() {
  const t = useT()
  const here = useHere()
  const { found, lines, next, saved, isLinkOld, isInDanger, link } = useLoaderData<typeof loader>()
  return (
    <Frame back={saved || isLinkOld ? undefined : { href: here('/finder') }}>
      <Heading level={1}>{t('finder.result.title')}</Heading>
      <p className="max-w-2xl">{t('finder.result.lead')}</p>
      {isLinkOld && (
        <Notice tone="warning" title={t('finder.link.oldTitle')}>
          {t('finder.link.old')}
        </Notice>
      )}
      {isInDanger && (
        <Notice tone="danger" title={t('finder.danger.title')}>
          <a href={here('/finder/help-now')}>{t('finder.danger.open')}</a>
        </Notice>
      )}
      {next && !saved && (
        <Notice title={t('finder.result.openTitle')}>
          <p>{t('finder.result.open')}</p>
          <p>
            <ButtonLink href={here(`/finder/${next}`)}>{t('finder.start.goOn')}</ButtonLink>
          </p>
        </Notice>
      )}
      <FoundServices found={found} />
      {lines.length > 0 && <GivenAnswers lines={lines} mayChange={!saved} />}
      <div className="no-print grid gap-6">
        <p>
          <PrintButton />
        </p>
        <FinderLink link={link} saved={saved} />
      </div>
    </Frame>
  )
}
