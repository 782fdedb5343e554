import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProduct, listProductQuestions, productQuestionsPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { QuestionList } from '~/ui/reviews/question-list'
import { viewQuestions } from '../parts/voices/question-rows.server'
import { ReportLink } from '../parts/voices/report-link'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const product = await getProduct(args.params.slug ?? '', locale)
  if (!product) throw notFound()
  const list = readList(url.searchParams, [])
  const { questions, total } = await listProductQuestions(product.id, list.page)
  const { name } = product
  const t = getT(locale)
  return json({
    title: titleOf(locale, t('voices.question.listTitle', { name: name.text })),
    description: t('voices.question.listLead'),
    product: { slug: product.slug, name: name.text, lang: name.lang === locale ? undefined : name.lang },
    list: listed(list, total, productQuestionsPerPage),
    questions: viewQuestions(questions),
  })
}

/** What people asked about a product, and what its seller answered. */
export default function ProductQuestions() {
  const t = useT()
  const here = useHere()
  const { product, list, questions } = useLoaderData<typeof loader>()
  const home = here(`/market/products/${product.slug}`)
  return (
    <Frame
      width="narrow"
      crumbs={[
        { href: here('/market'), label: t('shop.market.title') },
        { href: home, label: product.name },
        { label: t('voices.question.title') },
      ]}
    >
      <Heading level={1} caption={<span lang={product.lang}>{product.name}</span>}>
        {t('voices.question.title')}
      </Heading>
      <p>{t('voices.question.listLead')}</p>
      <div>
        <ButtonLink href={`${home}/ask`}>{t('voices.question.ask')}</ButtonLink>
      </div>
      {questions.length === 0 ? (
        <EmptyState title={t('voices.question.noneYet')} text={t('voices.question.noneYetText')} />
      ) : (
        <>
          <QuestionList
            questions={questions}
            acts={({ id }) => (
              <ReportLink home={`/market/products/${product.slug}`} kind="question" id={id} />
            )}
          />
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
