import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles, refuseAssistance } from '~/domains/applications/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { HelpFacts } from '~/ui/assistance/help-facts'
import { Heading } from '~/ui/content/heading'
import { showHelp } from '~/views/applications/helped/show-help.server'
import { readOwn } from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Who filled in an application for its applicant, for her; while it goes on she may end it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale } = context
  const { file, home, isProtected } = await readOwn(context, args.params)
  const help = await showHelp(context, file.id, locale)
  if (help.length === 0) throw notFound()
  return json({
    title: pageTitle(locale, 'assistance.help.title'),
    home,
    isProtected,
    help,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { id = '' } = args.params
  const ended = await perform(context, refuseAssistance, id)
  if (!ended.ok) return refuseForm(ended)
  const to = `/${context.locale}/applications/${id}`
  return redirectWithNotice(to, { key: 'assistance.help.objected', tone: 'success' })
}

export default function HelpPage() {
  const t = useT()
  const { home, help, isProtected } = useLoaderData<typeof loader>()
  const isOpen = help.some(({ status }) => status === 'in_force')
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l">
        {t('assistance.help.title')}
      </Heading>
      <p>{t('assistance.help.lead')}</p>
      {help.map((one) => (
        <HelpFacts key={one.id} help={one} />
      ))}
      {isOpen ? (
        <PostForm>
          <p>{t('assistance.help.objectText')}</p>
          <Button look="danger">{t('assistance.help.object')}</Button>
        </PostForm>
      ) : (
        <p>{t('assistance.help.withdrawText')}</p>
      )}
    </Frame>
  )
}
