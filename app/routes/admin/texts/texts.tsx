import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listTextStates } from '~/domains/notifications/index.server'
import { kindOfTemplate, noticeKinds, samplesOf, templates } from '~/domains/notifications/schema'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { renderMessage, templateName } from '~/i18n/messages/message-renderer.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { shippedTexts } from '~/workflows/notice-texts/shipped-texts'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Every message that the portal sends, by what it is about. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const states = await perform(context, listTextStates)
  const rows = templates.map((template) => ({
    name: templateName(template),
    kind: kindOfTemplate(template),
    subject: renderMessage({ template, locale, variables: samplesOf(template), link: 'http://localhost/' })
      .subject,
    isFixed: shippedTexts(template) === null,
    ...(states.get(template) ?? { isOwn: false, isWaiting: false }),
  }))
  return json({
    title: pageTitle(locale, 'admin.texts.title'),
    groups: noticeKinds.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })),
  })
}

export default function Texts() {
  const t = useT()
  const here = useHere()
  const { groups } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.texts.title') })}>
      <Heading level={1}>{t('admin.texts.title')}</Heading>
      <p>{t('admin.texts.lead')}</p>
      {groups.map(({ kind, rows }) => (
        <Disclosure
          key={kind}
          summary={`${t(`account.channels.kind.${kind}`)} (${rows.length})`}
          open={rows.some(({ isWaiting }) => isWaiting)}
        >
          <ul>
            {rows.map(({ name, subject, isFixed, isOwn, isWaiting }) => (
              <li key={name} className="flex flex-wrap items-center gap-2">
                {isFixed ? (
                  <span>
                    {subject} {t('admin.texts.fixed')}
                  </span>
                ) : (
                  <a className="inline-flex min-h-11 items-center" href={here(`/admin/texts/${name}`)}>
                    {subject}
                  </a>
                )}
                {isOwn && <Tag tone="info">{t('admin.texts.own')}</Tag>}
                {isWaiting && <Tag tone="warning">{t('admin.texts.waiting')}</Tag>}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Frame>
  )
}
