import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createBlockedWord, listBlockedWords, removeBlockedWord } from '~/domains/market/index.server'
import { blockedWordForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { TextField } from '~/ui/form/text-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { dateLong } = createFormat(context.locale)
  const all = await listBlockedWords(context)
  const words = arrange(context.url.searchParams, all, {
    word: ({ word }) => word,
    addedOn: ({ addedAt }) => addedAt.getTime(),
  })
  return json({
    title: pageTitle(context.locale, 'admin.blockedWords.title'),
    words: {
      ...words,
      rows: words.rows.map(({ id, word, addedAt }) => ({ id, word, addedOn: dateLong(addedAt) })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const here = context.url.pathname
  const intent = form.get('intent')
  if (intent === 'remove') {
    const removed = await perform(context, removeBlockedWord, { id: String(form.get('id') ?? '') })
    if (!removed.ok) return refuseForm(removed)
    return redirectWithNotice(here, { key: 'messages.words.removed', tone: 'info' })
  }
  if (intent !== 'add') return refuseForm(unknownAct)
  const parsed = parseForm(form, blockedWordForm)
  if (!parsed.ok) return refuseForm(parsed)
  const added = await perform(context, createBlockedWord, parsed.value)
  if (!added.ok) return refuseForm(added, 'word')
  return redirectWithNotice(here, { key: 'messages.words.added', tone: 'success' })
}

/** Words that nobody may write in a message between buyer and seller. */
export default function BlockedWords() {
  const t = useT()
  const { words } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.blockedWords.title') })}>
      <Heading level={1}>{t('admin.blockedWords.title')}</Heading>
      <p className="max-w-2xl">{t('messages.words.lead')}</p>
      <PostForm id="add" hidden={{ intent: 'add' }}>
        <TextField name="word" label={t('messages.words.word')} hint={t('messages.words.hint')} width={20} />
        <Button icon="plus">{t('messages.words.add')}</Button>
      </PostForm>
      {words.list.total === 0 ? (
        <EmptyState title={t('messages.words.none')} />
      ) : (
        <ListTable
          caption={t('admin.blockedWords.title')}
          captionHidden
          {...words}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'word',
              label: t('messages.words.word'),
              sorts: true,
              rowHeader: true,
              cell: ({ word }) => <FreeText of={word} />,
            },
            {
              key: 'addedOn',
              label: t('messages.words.addedOn'),
              sorts: true,
              cell: ({ addedOn }) => addedOn,
            },
            {
              key: 'act',
              label: t('messages.words.act'),
              cell: ({ id, word }) => (
                <PostForm id={`remove-${id}`} hidden={{ intent: 'remove', id }}>
                  <Button look="secondary" hiddenText={word}>
                    {t('messages.words.remove')}
                  </Button>
                </PostForm>
              ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
