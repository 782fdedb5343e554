import { route } from '@remix-run/route-config'

export const urls = [
  route('board', 'routes/board/board.tsx'),
  route('board/figures.csv', 'routes/board/figures-csv.ts'),
  route('board/vouchers', 'routes/board/vouchers/vouchers.tsx'),
  route('board/vouchers.csv', 'routes/board/vouchers/vouchers-csv.ts'),
  route('board/vouchers.json', 'routes/board/vouchers/vouchers-json.ts'),
]
