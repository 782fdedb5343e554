import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findDeskOrdersInput } from '~/domains/administration/schema'
import {
  findDeskOrders,
  listOpenProblems,
  mostDeskOrders,
  problemsPerPage,
} from '~/domains/market/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { countPages, readPage } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { TextField } from '~/ui/form/text-field'
import { DeskTabs } from './parts/desk/desk-tabs'
import { FoundOrders, type ShownOrderRow } from './parts/desk/found-orders'
import { OpenProblems } from './parts/desk/open-problems'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const page = readPage(context.url.searchParams)
  const { problems, total } = await listOpenProblems(context, { page })
  return json({
    title: pageTitle(context.locale, 'admin.orders.title'),
    problems,
    total,
    page,
    pageCount: countPages(page, total, problemsPerPage),
  })
}

interface SearchReply {
  found: ShownOrderRow[]
  isCut: boolean
}

/** Looks for orders. A post, so that neither a phone nor an e-mail ever stands in an address or a log. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, findDeskOrdersInput)
  if (!parsed.ok) return refuseForm(parsed)
  const orders = await findDeskOrders(context, parsed.value.q)
  const found = orders.map(({ totalTiyin, paidAt, ...order }) => ({
    ...order,
    totalTiyin: String(totalTiyin),
    paidAt: paidAt.toISOString(),
  }))
  return json<SearchReply>({ found, isCut: orders.length === mostDeskOrders })
}

export default function DeskOrders() {
  const t = useT()
  const here = useHere()
  const { problems, total, page, pageCount } = useLoaderData<typeof loader>()
  const reply = useActionData<Partial<SearchReply>>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.orders.title') })}>
      <Heading level={1}>{t('admin.orders.title')}</Heading>
      <DeskTabs current="orders" />
      <PostForm onlyShows={Boolean(reply?.found)}>
        <TextField
          kind="lookUp"
          name="q"
          label={t('admin.orders.search')}
          hint={t('admin.orders.searchHint')}
        />
        <Button icon="search">{t('admin.orders.find')}</Button>
      </PostForm>
      {reply?.found && <FoundOrders orders={reply.found} isCut={reply.isCut ?? false} />}
      <section className="grid gap-4">
        <Heading level={2}>{t('admin.orders.problems')}</Heading>
        <OpenProblems problems={problems} />
        {total > 0 && (
          <Pagination
            page={page}
            pageCount={pageCount}
            total={total}
            hrefOf={(each) => here(`/admin/orders?page=${each}`)}
          />
        )}
      </section>
    </Frame>
  )
}
