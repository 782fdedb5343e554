import { route } from '@remix-run/route-config'

export const urls = [
  route('maker', 'routes/maker/orders.tsx'),
  route('maker/orders/:id', 'routes/maker/order.tsx'),
  route('maker/money', 'routes/maker/money.tsx'),
  route('maker/offers', 'routes/maker/offers.tsx'),
]
