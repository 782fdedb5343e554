import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countUnread, listNotices, markRead } from '~/domains/notifications/index.server'
import { safeRedirect } from '~/http/door/safe-redirect'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { countPages, readPage } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { renderNotice } from '~/i18n/messages/message-renderer.server'
import { useFormat, useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { NoticeList } from './parts/notice-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const page = readPage(context.url.searchParams)
  const [notices, unread] = await Promise.all([listNotices(context, page), countUnread(context)])
  return json({
    title: pageTitle(context.locale, 'account.notices.title'),
    notices: notices.items.map(({ template, variables, texts, path, ...notice }) => ({
      ...notice,
      path,
      text: renderNotice(context.locale, { template, variables, texts }),
    })),
    unread,
    page,
    pageCount: countPages(page, notices.total, notices.pageSize),
    total: notices.total,
  })
}

/** Marks one notice as read and goes where it leads, or marks all. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const id = form.get('id')
  const list = `/${context.locale}/account/notices`
  if (form.get('all') === 'yes') {
    await perform(context, markRead, 'all')
    return redirectWithNotice(list, { key: 'account.notices.allRead', tone: 'success' })
  }
  if (isId(id)) await perform(context, markRead, [id])
  return redirect(safeRedirect(form.get('next'), list), { status: 303 })
}

export default function Notices() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { notices, unread, page, pageCount, total } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('account.notices.title') },
      ]}
    >
      <Heading level={1}>{t('account.notices.title')}</Heading>
      {total === 0 ? (
        <EmptyState icon="bell" title={t('account.notices.empty')} text={t('account.notices.emptyText')} />
      ) : (
        <>
          <p>{t('account.notices.unread', { count: unread, shown: number(unread) })}</p>
          {unread > 0 && (
            <PostForm hidden={{ all: 'yes' }}>
              <Button look="secondary" icon="check">
                {t('account.notices.markAll')}
              </Button>
            </PostForm>
          )}
          <NoticeList notices={notices} />
          <Pagination
            page={page}
            pageCount={pageCount}
            total={total}
            hrefOf={(each) => `${here('/account/notices')}?page=${each}`}
          />
        </>
      )}
    </Frame>
  )
}
