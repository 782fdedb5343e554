import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import type { Listing } from '~/ui/data/listing'
import { type OrderRow, OrdersTable } from './orders-table'

/** The list, with what can be done to several orders at once while there is something to do. */
export function PickedOrders({ orders, list }: { orders: readonly OrderRow[]; list: Listing }) {
  const t = useT()
  const moves = (['accept', 'pack'] as const).filter((move) =>
    orders.some(({ moves }) => moves.includes(move)),
  )
  if (moves.length === 0) return <OrdersTable orders={orders} list={list} />
  return (
    <PostForm className="grid gap-5">
      <p>{t('seller.orders.bulk.hint')}</p>
      <OrdersTable orders={orders} list={list} mayPick />
      <ButtonGroup>
        {moves.map((move, index) => (
          <Button key={move} name="intent" value={move} look={index === 0 ? 'primary' : 'secondary'}>
            {t(`seller.orders.bulk.${move}`)}
          </Button>
        ))}
      </ButtonGroup>
    </PostForm>
  )
}
