import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  isWatching,
  listFinderPages,
  listRights,
  unwatchEntitlements,
  watchEntitlements,
} from '~/domains/services/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { findKnownEntitlements } from '~/workflows/entitlements/find-known.server'
import { FoundServices } from './parts/found-services'
import { GivenAnswers } from './parts/given-answers'
import { readKnownAnswers } from './parts/own-answers.server'
import { describeFinder } from './parts/questions.server'
import { findEntitlements } from './parts/result.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const today = dayOf(context.now())
  const basis = await listRights(today)
  const answers = await readKnownAnswers(context)
  return json({
    title: pageTitle(locale, 'finder.mine.title'),
    found: await findEntitlements(answers, basis, { locale, today }),
    lines: describeFinder(answers, listFinderPages(answers, basis)),
    isWatching: await perform(context, isWatching),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const to = `/${context.locale}/finder/mine`
  if (form.get('intent') === 'watch') {
    const known = await perform(context, findKnownEntitlements, context.personId)
    await perform(context, watchEntitlements, { known })
    return redirectWithNotice(to, { key: 'finder.mine.watched', tone: 'success' })
  }
  if (form.get('intent') !== 'unwatch') return refuseForm(unknownAct)
  await perform(context, unwatchEntitlements)
  return redirectWithNotice(to, { key: 'finder.mine.unwatched', tone: 'success' })
}

/** What the portal knows of her, and what that makes likely, without a question. */
export default function FinderMine() {
  const t = useT()
  const here = useHere()
  const { found, lines, isWatching: watches } = useLoaderData<typeof loader>()
  return (
    <Frame back={{ href: here('/finder') }}>
      <Heading level={1}>{t('finder.mine.title')}</Heading>
      <p className="max-w-2xl">{t('finder.mine.lead')}</p>
      <Notice title={t(watches ? 'finder.mine.watchingTitle' : 'finder.mine.watchTitle')}>
        <p>{t('finder.mine.watchText')}</p>
        <PostForm hidden={{ intent: watches ? 'unwatch' : 'watch' }}>
          <Button look="secondary" icon="bell">
            {t(watches ? 'finder.mine.unwatch' : 'finder.mine.watch')}
          </Button>
        </PostForm>
      </Notice>
      <div>
        <ButtonLink href={here('/finder')}>{t('finder.mine.more')}</ButtonLink>
      </div>
      <FoundServices found={found} areMostUnknown />
      {lines.length > 0 && <GivenAnswers lines={lines} mayChange={false} />}
    </Frame>
  )
}
