import { PostForm } from '~/ui/action/post-form'
import { usePageForms } from '~/ui/form/page/page-forms'
import { ProductRow, type ProductRowProps } from '../product/product-row'
import { SeveralFields } from './several-fields'

/** Her products, several of which can be changed at once. */
export function ProductList({ products }: { products: readonly ProductRowProps['product'][] }) {
  const ticked = usePageForms()?.kept?.values.getAll('product') ?? []
  return (
    <PostForm id="several" className="grid gap-4">
      <SeveralFields />
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {products.map((product) => (
          <ProductRow key={product.id} product={product} isTicked={ticked.includes(product.id)} />
        ))}
      </ul>
    </PostForm>
  )
}
