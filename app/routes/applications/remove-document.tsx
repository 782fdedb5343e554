import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fillerRoles, removeDocument } from '~/domains/applications/index.server'
import { wordsIn } from '~/domains/services/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { isStepOpen, readOwn, stepOf } from './parts/own.server'
import { DocumentList } from './parts/papers/document-list'
import { namePapers } from './parts/papers/name-papers.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwn(context, args.params)
  if (!isStepOpen(own, stepOf(own, 'documents'))) await leaveUnlessRefused(args, own.home)
  const words = wordsIn(own.journey.definition, context.locale)
  const document = namePapers(own.file.documents, words, context.locale).find(
    ({ id }) => id === args.params.documentId,
  )
  if (!document) throw notFound()
  const title = pageTitle(context.locale, 'applications.documents.removeTitle')
  return json({ title, document, assisted: own.assisted, base: `${own.home}/documents` })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { id = '', documentId = '' } = args.params
  const removed = await perform(context, removeDocument, { applicationId: id, documentId })
  if (!removed.ok) return refuseForm(removed)
  const to = `/${context.locale}/applications/${id}/documents`
  return redirectWithNotice(to, { key: 'applications.documents.removed', tone: 'success' })
}

export default function RemoveDocument() {
  const t = useT()
  const { document, base, assisted } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: base }}>
      <ActingFor of={assisted} />
      <Heading level={1} size="l">
        {t('applications.documents.removeTitle')}
      </Heading>
      <DocumentList documents={[document]} base={base} forClerk={assisted !== null} />
      <PostForm>
        <ConfirmOrCancel look="danger" cancelHref={base}>
          {t('applications.documents.removeYes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
