import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endSession, listOwnAudit, listSessions, sessionLimits } from '~/domains/identity/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { leaveNothing } from '~/http/session/cookies.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { readUserAgent } from '~/lib/user-agent'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { nameReaders } from './parts/name-readers.server'
import { readDays } from './parts/read-days.server'
import { ReadsByDay } from './parts/reads-by-day'
import { SessionsTable } from './parts/sessions-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const before = context.url.searchParams.get('before') ?? ''
  const [sessions, reads] = await Promise.all([
    listSessions(context),
    listOwnAudit(context, /^\d{1,18}$/.test(before) ? BigInt(before) : null),
  ])
  return json({
    title: pageTitle(context.locale, 'account.sessions.title'),
    sessions: sessions.map(({ userAgent, ...session }) => ({
      ...session,
      ...readUserAgent(userAgent),
      current: session.id === context.sessionId,
    })),
    reads: await nameReaders(readDays(reads.entries, context.personId), context.locale),
    limits: sessionLimits,
    next: reads.next?.toString() ?? null,
    isFirst: before === '',
  })
}

/** Ends one session of the person's own; a foreign one is not found. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const id = form.get('sessionId')
  if (!isId(id) || (await perform(context, endSession, id)) === 0) throw notFound()
  if (id === context.sessionId) {
    const headers = await leaveNothing(args.request)
    return redirect(`/${context.locale}/sign-out`, { status: 303, headers })
  }
  const to = `/${context.locale}/account/sessions`
  return redirectWithNotice(to, { key: 'account.sessions.ended', tone: 'success' })
}

export default function Sessions() {
  const t = useT()
  const here = useHere()
  const { sessions, limits, reads, next, isFirst } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('account.sessions.title') },
      ]}
    >
      <Heading level={1}>{t('account.sessions.title')}</Heading>
      <Prose>
        <p>{t('account.sessions.lead')}</p>
        <p>{t('account.sessions.limits', limits)}</p>
      </Prose>
      <SessionsTable sessions={sessions} />
      <PostForm action={here('/sign-out')} hidden={{ everywhere: 'yes' }}>
        <Button look="danger" icon="signOut">
          {t('account.overview.signOutEverywhere')}
        </Button>
      </PostForm>
      <Heading level={2} id="reads">
        {t('account.sessions.reads.title')}
      </Heading>
      <Prose>
        <p>{t('account.sessions.reads.lead')}</p>
      </Prose>
      <ReadsByDay days={reads} next={next} isFirst={isFirst} />
    </Frame>
  )
}
